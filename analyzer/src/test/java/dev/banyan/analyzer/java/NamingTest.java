package dev.banyan.analyzer.java;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that text names. */
class NamingTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void estate() {
        sources = new Sources(folder)
                .file("b/Work.java", "package b; public interface Work { void run(); }")
                .file(
                        "b/Mill.java",
                        "package b; public class Mill implements Work { public void run() {} class Wheel {} }");
    }

    private Facts reading(String path, String text) {
        return sources.file(path, text).facts(new JavaLanguage());
    }

    private static List<String> via(Facts facts, String... words) {
        List<String> wanted = List.of(words);
        return facts.edges().stream()
                .filter(edge -> wanted.contains(edge.via()))
                .map(edge -> edge.from() + " " + edge.via() + " "
                        + edge.to().map(Object::toString).orElse("?") + " "
                        + edge.resolution().word())
                .toList();
    }

    @Test
    void aLiteralOrAConstantNamesATypeToReflection() {
        Facts facts = reading("a/A.java", """
                package a;
                class A {
                    static final String PACKAGE = "b.";
                    void x(ClassLoader loader) throws Exception {
                        Class.forName(PACKAGE + "Mill").newInstance();
                        String inner = "b.Mill$Wheel";
                        loader.loadClass(inner);
                        Class.forName("b.Gone");
                        Class.forName("org.postgresql.Driver");
                        b.Mill.class.getMethod("run");
                    }
                }
                """);

        assertThat(via(facts, "reflection"))
                .containsExactly(
                        "type:a.A reflection ? unresolved",
                        "type:a.A reflection type:b.Mill exact",
                        "type:a.A reflection type:b.Mill$Wheel exact");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.to().stream().anyMatch(to -> to.name().equals("b.Mill"))
                        && edge.via().equals("reflection"))
                .flatExtracting(Edge::members)
                .extracting(member -> member.to() + ":" + member.line())
                .containsExactlyInAnyOrder("<init>():5", "run():10");
        assertThat(facts.nodes())
                .filteredOn(node -> node.attributes().containsKey("namesOutside"))
                .extracting(node -> node.attributes().get("namesOutside"))
                .containsExactly("org.postgresql.Driver");
    }

    @Test
    void descriptorsAndSettingsNameTypes() {
        Facts facts = sources.file("web/WEB-INF/web.xml", """
                        <web-app>
                          <listener><listener-class>b.Mill</listener-class></listener>
                          <filter><filter-class>b.Missing</filter-class></filter>
                          <servlet><servlet-class>org.acme.Servlet</servlet-class></servlet>
                        </web-app>
                        """)
                .file("web/own.xml", "<steps><step runs='b.Mill'/><logger name='b.Mill'/><p>b.Mill is text</p></steps>")
                .file("web/logger.xml", "<configuration><logger name='b.Mill' level='debug'/></configuration>")
                .file("src/quartz.properties", "job.one=b.Mill\njob.two=none.such\nall=b.Work,\\\n  b.Gone\n")
                .file("src/META-INF/services/b.Work", "# provider\nb.Mill # yes\n")
                .file("src/META-INF/spring.factories", "a.Key=\\\n b.Mill,\\\n org.other.X\n")
                .facts(new JavaLanguage());

        assertThat(via(facts, "web-xml", "xml", "logging", "properties", "service", "spring-factories"))
                .containsExactlyInAnyOrder(
                        "config:web/WEB-INF/web.xml web-xml type:b.Mill exact",
                        "config:web/WEB-INF/web.xml web-xml ? unresolved",
                        "config:web/own.xml xml type:b.Mill derived",
                        "config:src/quartz.properties properties type:b.Mill derived",
                        "config:src/quartz.properties properties type:b.Work derived",
                        "config:src/META-INF/services/b.Work service type:b.Mill exact",
                        "config:src/META-INF/spring.factories spring-factories type:b.Mill exact");
        assertThat(facts.nodes())
                .filteredOn(node -> node.id().name().endsWith("web.xml"))
                .extracting(node -> node.attributes().get("namesOutside"))
                .containsExactly("org.acme.Servlet");
    }

    @Test
    void aMappingNamesTypesOfItsPackage() {
        Facts facts = reading("a.hbm.xml", "<hibernate-mapping package='b'><class name='Mill'/></hibernate-mapping>");

        assertThat(via(facts, "hibernate")).containsExactly("config:a.hbm.xml hibernate type:b.Mill exact");
    }

    @Test
    void providersOfAServiceAreThoseOfItsFile() {
        Facts facts = sources.file("META-INF/services/b.Work", "b.Mill")
                .file("a/A.java", "class A { Object x = java.util.ServiceLoader.load(b.Work.class); }")
                .facts(new JavaLanguage());

        assertThat(via(facts, "service")).contains("type:A service type:b.Mill derived");
    }

    @Test
    void anInterfaceThatIsInjectedLeadsToTheBeansThatImplementIt() {
        Facts facts = sources.file("a/A.java", """
                        class A { @javax.inject.Inject b.Work work; }
                        class B { @org.springframework.beans.factory.annotation.Autowired B(java.util.List<b.Work> all) {} }
                        class C { @javax.inject.Inject b.Mill mill; }
                        """).facts(new JavaLanguage());

        assertThat(via(facts, "injection"))
                .containsExactly("type:A injection type:b.Mill derived", "type:B injection type:b.Mill derived");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.via().equals("injection"))
                .allMatch(Edge::isOfContainer);
    }

    @Test
    void ofSeveralBeansTheOneThatIsNamedIsTaken() {
        Facts facts = sources.file("b/Fan.java", """
                        package b;
                        @org.springframework.stereotype.Service("fan") public class Fan implements Work { public void run() {} }
                        """)
                .file("b/Dam.java", """
                        package b;
                        @org.springframework.stereotype.Service public class Dam implements Work { public void run() {} }
                        """)
                .file("a/A.java", """
                        import org.springframework.beans.factory.annotation.*;
                        class A { @Autowired @Qualifier("fan") b.Work work; }
                        class B { @Autowired b.Work work; }
                        """)
                .facts(new JavaLanguage());

        assertThat(via(facts, "injection"))
                .containsExactly(
                        "type:A injection type:b.Fan derived",
                        "type:B injection type:b.Dam partial",
                        "type:B injection type:b.Fan partial");
    }

    @Test
    void namesOfJndiMeanWhatDescriptorsBind() {
        Facts facts = sources.file("web/WEB-INF/web.xml", """
                        <web-app>
                          <ejb-local-ref><ejb-ref-name>ejb/Mill</ejb-ref-name><local>b.Work</local>
                            <ejb-link>MillBean</ejb-link></ejb-local-ref>
                          <resource-ref><res-ref-name>jdbc/DS</res-ref-name><res-type>javax.sql.DataSource</res-type></resource-ref>
                        </web-app>
                        """)
                .file("ejb/META-INF/ejb-jar.xml", """
                        <ejb-jar><enterprise-beans><session><ejb-name>MillBean</ejb-name><ejb-class>b.Mill</ejb-class></session>
                        </enterprise-beans></ejb-jar>
                        """)
                .file("ejb/META-INF/jboss.xml", """
                        <jboss><session><ejb-name>MillBean</ejb-name><jndi-name>mills/One</jndi-name></session></jboss>
                        """)
                .file("a/A.java", """
                        import javax.naming.*;
                        class A {
                            void x() throws Exception {
                                new InitialContext().lookup("java:comp/env/ejb/Mill");
                                new InitialContext().lookup("java:comp/env/jdbc/DS");
                            }
                        }
                        class B { Object x(Context c) throws Exception { return c.lookup("mills/One"); } }
                        class C { Object x(Context c) throws Exception { return c.lookup("java:global/app/MillBean!b.Work"); } }
                        class D { Object x(Context c) throws Exception { return c.lookup("java:comp/env/ejb/None"); } }
                        class E { Object x(Context c) throws Exception { return c.lookup("java:comp/UserTransaction"); } }
                        """)
                .facts(new JavaLanguage());

        assertThat(via(facts, "jndi"))
                .containsExactly(
                        "type:A jndi type:b.Mill derived",
                        "type:B jndi type:b.Mill derived",
                        "type:C jndi type:b.Mill derived",
                        "type:D jndi ? unresolved");
        assertThat(facts.nodes())
                .filteredOn(node -> node.attributes().containsKey("resources"))
                .extracting(node -> node.id().name() + ": " + node.attributes().get("resources"))
                .containsExactlyInAnyOrder(
                        "A: java:comp/env/jdbc/DS javax.sql.DataSource (web/WEB-INF/web.xml)",
                        "E: java:comp/UserTransaction of the container");
    }

    @Test
    void springsXmlJoinsBeansFilesAndPackages() {
        Facts facts = sources.file("a/Front.java", "package a; public class Front { public void setWork(b.Work w) {} }")
                .file("a/Auto.java", "package a; public class Auto { public void setWork(b.Work w) {} }")
                .file("a/Scanned.java", "package a; @org.springframework.stereotype.Component public class Scanned {}")
                .file("conf/main.xml", """
                        <beans><import resource="classpath:more.xml"/>
                          <bean id="front" class="a.Front"><property name="work" ref="mill"/></bean>
                          <bean id="auto" class="a.Auto" autowire="byType"/>
                          <context:component-scan base-package="a"/>
                        </beans>
                        """)
                .file("conf/more.xml", "<beans><bean id='mill' class='b.Mill'/></beans>")
                .facts(new JavaLanguage());

        assertThat(via(facts, "injection"))
                .containsExactly(
                        "type:a.Auto injection type:b.Mill derived", "type:a.Front injection type:b.Mill derived");
        assertThat(via(facts, "component-scan"))
                .containsExactly("config:conf/main.xml component-scan type:a.Scanned derived");
        assertThat(edges(facts, EdgeKind.INCLUDES)).containsExactly("conf/main.xml import conf/more.xml derived");
        assertThat(Sources.names(facts, NodeKind.CONFIG)).containsExactly("conf/main.xml", "conf/more.xml");
    }

    @Test
    void whatAContainerFindsByItsAnnotationSaysSo() {
        Facts facts = reading("a/A.java", """
                @javax.servlet.annotation.WebListener class A {}
                class B { @javax.enterprise.inject.Produces String name() { return ""; } }
                class C {}
                """);

        assertThat(facts.nodes())
                .filteredOn(node -> node.attributes().containsKey("discovered"))
                .extracting(node -> node.id().name() + " " + node.attributes().get("discovered"))
                .containsExactly("A WebListener", "B Produces");
    }
}
