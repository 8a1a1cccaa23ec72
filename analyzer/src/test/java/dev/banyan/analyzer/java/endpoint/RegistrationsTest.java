package dev.banyan.analyzer.java.endpoint;

import static dev.banyan.analyzer.Sources.names;
import static dev.banyan.analyzer.Sources.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationsTest {

    private static final String FEED = """
            class Feed extends javax.servlet.http.HttpServlet { protected void doGet(Object q, Object r) {} }
            """;
    private static final String CONTROLLER = """
            import org.springframework.web.bind.annotation.*;
            @RestController class C { @GetMapping("/c") void c() {} }
            """;

    @TempDir
    Path folder;

    @Test
    void aFrontThatIsMappedByEndingsPutsThemBehindThePathsOfOtherModules() {
        Facts facts = new Sources(folder)
                .file("ui/src/main/java/C.java", CONTROLLER)
                .file("app/src/main/webapp/WEB-INF/web.xml", "<web-app/>")
                .file("app/src/main/resources/META-INF/web-fragment.xml", """
                        <web-fragment>
                          <servlet><servlet-name>d</servlet-name>
                            <servlet-class>org.springframework.web.servlet.DispatcherServlet</servlet-class></servlet>
                          <servlet-mapping><servlet-name>d</servlet-name><url-pattern>*.ftl</url-pattern></servlet-mapping>
                          <servlet-mapping><servlet-name>d</servlet-name><url-pattern>*.json</url-pattern></servlet-mapping>
                        </web-fragment>
                        """)
                .file("app/src/main/resources/security.xml", """
                        <beans xmlns:s="s"><s:http><s:intercept-url pattern="/c.ftl*" access="hasRole('CLERK')"/></s:http></beans>
                        """)
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("GET /c.ftl");
        assertThat(node(facts, "endpoint:GET /c.ftl").attributes())
                .containsEntry("alsoAt", "/c.json")
                .containsEntry("security", "hasRole('CLERK')");
    }

    @Test
    void ofBootAreServletsWithWhatStandsBeforeThem() {
        Facts facts = new Sources(folder)
                .file("src/main/java/Feed.java", FEED)
                .file("src/main/java/Config.java", """
                        import org.springframework.boot.web.servlet.*;
                        class Config {
                          ServletRegistrationBean<Feed> one() { return new ServletRegistrationBean<>(new Feed(), "/one", "/uno"); }
                          ServletRegistrationBean<Feed> two() {
                            ServletRegistrationBean<Feed> bean = new ServletRegistrationBean<>(feed());
                            bean.setUrlMappings(java.util.Arrays.asList("/two"));
                            return bean;
                          }
                          Feed feed() { return null; }
                          FilterRegistrationBean<Slow> slow() {
                            FilterRegistrationBean<Slow> bean = new FilterRegistrationBean<>();
                            bean.setFilter(new Slow());
                            bean.addUrlPatterns("/one");
                            return bean;
                          }
                          FilterRegistrationBean<All> all() { return new FilterRegistrationBean<>(new All()); }
                        }
                        class Slow implements javax.servlet.Filter {}
                        class All implements javax.servlet.Filter {}
                        """)
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("GET /one", "GET /two", "GET /uno");
        assertThat(node(facts, "endpoint:GET /one").attributes())
                .containsEntry("handler", "Feed#doGet")
                .containsEntry("filters", "Slow,All");
        assertThat(node(facts, "endpoint:GET /two").attributes()).containsEntry("filters", "All");
    }

    @Test
    void ofAContextAreToldApartByTheirVariables() {
        Facts facts = new Sources(folder)
                .file("src/main/java/Feed.java", FEED)
                .file("src/main/java/Start.java", """
                        import javax.servlet.*;
                        class Start {
                          void onStartup(ServletContext context, Menu menu) {
                            ServletRegistration.Dynamic one = context.addServlet("one", Feed.class);
                            context.addServlet("two", new Feed()).addMapping("/two");
                            one.addMapping("/one");
                            context.addServlet("three", Feed.class);
                            menu.addServlet("four", Feed.class).addMapping("/four");
                          }
                        }
                        interface Menu { ServletRegistration.Dynamic addServlet(String name, Class<?> type); }
                        """)
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("GET /one", "GET /two");
    }

    @Test
    void ofAnnotationsStandBeforeThePathsThatTheyName() {
        Facts facts = new Sources(folder)
                .file("src/main/java/Feed.java", "@javax.servlet.annotation.WebServlet(\"/a/feed\") " + FEED)
                .file("src/main/java/Log.java", """
                        @javax.servlet.annotation.WebFilter(filterName = "log", urlPatterns = "/a/*")
                        class Log implements javax.servlet.Filter {}
                        @javax.servlet.annotation.WebFilter("/b/*") class Other implements javax.servlet.Filter {}
                        """)
                .facts(new JavaLanguage());

        assertThat(node(facts, "endpoint:GET /a/feed").attributes()).containsEntry("filters", "log");
    }

    @Test
    void ofADispatcherAreThePathBeforeControllers() {
        Facts facts = new Sources(folder)
                .file("a/src/main/java/C.java", CONTROLLER)
                .file("a/src/main/java/Start.java", """
                        import org.springframework.web.servlet.support.*;
                        class Start extends AbstractAnnotationConfigDispatcherServletInitializer {
                          protected String[] getServletMappings() { return new String[] {"/app/*"}; }
                        }
                        """)
                .file("b/src/main/java/D.java", CONTROLLER.replace("class C", "class D"))
                .file("b/src/main/java/Begin.java", """
                        import org.springframework.web.servlet.DispatcherServlet;
                        class Begin {
                          void onStartup(javax.servlet.ServletContext context) {
                            context.addServlet("d", new DispatcherServlet()).addMapping("/web/*");
                          }
                        }
                        """)
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("GET /app/c", "GET /web/c");
    }
}
