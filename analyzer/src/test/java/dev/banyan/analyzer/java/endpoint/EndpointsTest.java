package dev.banyan.analyzer.java.endpoint;

import static dev.banyan.analyzer.Sources.edges;
import static dev.banyan.analyzer.Sources.names;
import static dev.banyan.analyzer.Sources.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void emptyEstate() {
        sources = new Sources(folder);
    }

    private Facts facts() {
        return sources.facts(new JavaLanguage());
    }

    @Test
    void ofSpringRunWhatFillsTheModelBeforeEveryHandler() {
        Facts facts = sources.file("a/C.java", """
                        package a;
                        import org.springframework.stereotype.Controller;
                        import org.springframework.web.bind.annotation.*;
                        @Controller class C extends Base {
                          @GetMapping("/x") String x() { return "x"; }
                          @PostMapping("/y") @ModelAttribute("y") String y() { return "y"; }
                        }
                        class Base {
                          @ModelAttribute("owner") String owner(int id) { return ""; }
                          @InitBinder void bind() {}
                          void other() {}
                        }
                        """).facts(new JavaLanguage());

        assertThat(facts.edges().stream()
                        .filter(edge ->
                                edge.kind() == EdgeKind.EXECUTES && edge.via().equals("x"))
                        .flatMap(edge -> edge.members().stream())
                        .map(member -> member.to() + " " + member.line()))
                .containsExactlyInAnyOrder("x() 5", "owner(int) 9", "bind() 10");
        assertThat(node(facts, "endpoint:GET /x").attributes()).containsEntry("handler", "a.C#x");
    }

    @Nested
    class OfServlets {

        @Test
        void haveTheMethodsThatTheEstateOverridesInheritedOnesToo() {
            sources.file("src/main/webapp/WEB-INF/web.xml", """
                            <web-app>
                              <servlet><servlet-name>s</servlet-name><servlet-class>a.S</servlet-class></servlet>
                              <servlet><servlet-name>any</servlet-name><servlet-class>a.Any</servlet-class></servlet>
                              <servlet><servlet-name>spring</servlet-name>
                                <servlet-class>org.springframework.web.servlet.DispatcherServlet</servlet-class></servlet>
                              <servlet-mapping><servlet-name>s</servlet-name><url-pattern>/s/*</url-pattern></servlet-mapping>
                              <servlet-mapping><servlet-name>any</servlet-name><url-pattern>*.any</url-pattern></servlet-mapping>
                              <servlet-mapping><servlet-name>spring</servlet-name><url-pattern>/</url-pattern></servlet-mapping>
                              <filter-mapping><filter-name>log</filter-name><url-pattern>/s/*</url-pattern></filter-mapping>
                              <security-constraint>
                                <web-resource-collection><url-pattern>/s/*</url-pattern><http-method>POST</http-method>
                                </web-resource-collection>
                                <auth-constraint><role-name>teller</role-name></auth-constraint>
                              </security-constraint>
                            </web-app>
                            """).file("src/main/java/a/S.java", """
                            package a;
                            import javax.servlet.http.*;
                            class S extends Base { public void doPost(HttpServletRequest q, HttpServletResponse r) {} }
                            class Base extends HttpServlet { public void doGet(HttpServletRequest q, HttpServletResponse r) {} }
                            class Any extends HttpServlet { public void service(HttpServletRequest q, HttpServletResponse r) {} }
                            """);

            Facts facts = facts();

            assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("ANY /*.any", "GET /s/*", "POST /s/*");
            assertThat(edges(facts, EdgeKind.EXECUTES))
                    .containsExactly(
                            "ANY /*.any service a.Any exact", "GET /s/* doGet a.S exact", "POST /s/* doPost a.S exact");
            assertThat(node(facts, "endpoint:POST /s/*").attributes())
                    .containsEntry("security", "teller")
                    .containsEntry("filters", "log")
                    .containsEntry("handler", "a.S#doPost")
                    .containsEntry("framework", "servlet");
            assertThat(node(facts, "endpoint:GET /s/*").attributes()).doesNotContainKey("security");
        }

        @Test
        void areReadFromAnnotationsWithConstants() {
            sources.file("A.java", """
                    import jakarta.servlet.annotation.WebServlet;
                    import jakarta.servlet.http.*;
                    @WebServlet(urlPatterns = {A.ROOT + "/x", "/y"})
                    class A extends HttpServlet {
                        static final String ROOT = "/root";
                        protected void doPut(HttpServletRequest q, HttpServletResponse r) {}
                    }
                    """);

            assertThat(names(facts(), NodeKind.ENDPOINT)).containsExactly("PUT /root/x", "PUT /y");
        }
    }

    @Nested
    class OfStruts {

        @Test
        void haveTheExtensionAndModuleThatWebXmlGives() {
            sources.file("web/WEB-INF/web.xml", """
                            <web-app><servlet><servlet-name>a</servlet-name>
                              <servlet-class>org.apache.struts.action.ActionServlet</servlet-class>
                              <init-param><param-name>config</param-name><param-value>/WEB-INF/s.xml</param-value></init-param>
                              <init-param><param-name>config/sub</param-name>
                                <param-value>/WEB-INF/t.xml</param-value></init-param></servlet>
                              <servlet-mapping><servlet-name>a</servlet-name><url-pattern>*.act</url-pattern></servlet-mapping>
                            </web-app>
                            """)
                    .file("web/WEB-INF/s.xml", """
                            <!DOCTYPE struts-config PUBLIC "x" "http://struts.example/dtd">
                            <struts-config><action-mappings>
                              <action path="/one" type="a.One"><forward name="ok" path="/one.jsp"/></action>
                              <action path="/many" type="a.Many" parameter="do"/>
                            </action-mappings></struts-config>
                            """)
                    .file("web/WEB-INF/t.xml", """
                            <struts-config><action-mappings><action path="/two" type="lib.Two"/></action-mappings>
                            </struts-config>
                            """)
                    .file("web/one.jsp", "<html/>")
                    .file("src/a/One.java", """
                            package a;
                            import org.apache.struts.action.*;
                            import org.apache.struts.actions.DispatchAction;
                            class One extends Action { public ActionForward execute(ActionMapping m, ActionForm f, Object q, Object r) { return null; } }
                            class Many extends DispatchAction {
                                public ActionForward add(ActionMapping m, ActionForm f, Object q, Object r) { return null; }
                                public ActionForward drop(ActionMapping m, ActionForm f, Object q, Object r) { return null; }
                                public void other() {}
                            }
                            """);

            Facts facts = facts();

            assertThat(names(facts, NodeKind.ENDPOINT))
                    .containsExactly("ANY /many.act", "ANY /one.act", "ANY /sub/two.act");
            assertThat(edges(facts, EdgeKind.EXECUTES))
                    .containsExactly(
                            "ANY /many.act add a.Many exact",
                            "ANY /many.act drop a.Many exact",
                            "ANY /one.act execute a.One exact");
            assertThat(edges(facts, EdgeKind.SHOWS)).containsExactly("a.One forward /one.jsp exact");
        }
    }

    @Nested
    class OfSpring {

        @Test
        void composePrefixesPathsAndMethodsWithConstants() {
            sources.file("A.java", """
                    import org.springframework.web.bind.annotation.*;
                    import org.springframework.stereotype.Controller;
                    @Controller @RequestMapping({"/a/", "b"})
                    class A {
                        private static final String ITEM = "/{id:\\\\d+}";
                        @GetMapping({"", ITEM}) String get() { return "x"; }
                        @RequestMapping(value = "/p", method = {RequestMethod.POST, RequestMethod.PUT}) void post() {}
                        @RequestMapping("any") void any() {}
                        void none() {}
                    }
                    """);

            assertThat(names(facts(), NodeKind.ENDPOINT))
                    .containsExactly(
                            "ANY /a/any",
                            "ANY /b/any",
                            "GET /a/",
                            "GET /a/{id}",
                            "GET /b",
                            "GET /b/{id}",
                            "POST /a/p",
                            "POST /b/p",
                            "PUT /a/p",
                            "PUT /b/p");
        }

        @Test
        void inheritMappingsFromInterfacesAndFollowAnnotationsOfTheEstate() {
            sources.file("A.java", """
                    import org.springframework.web.bind.annotation.*;
                    @Api class A implements Contract { public String get() { return ""; } }
                    @RequestMapping("/api") interface Contract { @GetMapping("/get") String get(); }
                    @RestController @interface Api {}
                    """);

            Facts facts = facts();

            assertThat(edges(facts, EdgeKind.EXECUTES)).containsExactly("GET /api/get get A exact");
        }

        @Test
        void standBelowTheFolderOfTheDispatcherServlet() {
            sources.file("src/main/webapp/WEB-INF/web.xml", """
                            <web-app><servlet><servlet-name>a</servlet-name>
                              <servlet-class>org.springframework.web.servlet.DispatcherServlet</servlet-class></servlet>
                              <servlet-mapping><servlet-name>a</servlet-name><url-pattern>/app/*</url-pattern></servlet-mapping>
                            </web-app>
                            """)
                    .file("src/main/webapp/WEB-INF/a-servlet.xml", """
                            <beans><bean name="/old" class="a.Old"/></beans>
                            """)
                    .file("src/main/java/a/A.java", """
                            package a;
                            @org.springframework.stereotype.Controller class A {
                                @org.springframework.web.bind.annotation.GetMapping("/x") void x() {}
                            }
                            class Old { public Object handleRequest(Object q, Object r) { return null; } }
                            """);

            assertThat(edges(facts(), EdgeKind.EXECUTES))
                    .containsExactly("ANY /app/old handleRequest a.Old exact", "GET /app/x x a.A exact");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "src/test/java",
                    "src/it/java",
                    "test/org",
                    "tests",
                    "web/src/integrationTest/java",
                    "src/functionalTest/java",
                    "src/testFixtures/java",
                    "src/androidTest/java",
                    "src/jmh/java"
                })
        void inTestsAreNone(String tests) {
            sources.file(tests + "/A.java", """
                    @org.springframework.stereotype.Controller class A {
                        @org.springframework.web.bind.annotation.GetMapping("/x") void x() {}
                    }
                    """);

            assertThat(names(facts(), NodeKind.ENDPOINT)).isEmpty();
        }
    }

    @Test
    void ofJaxRsStandBelowTheApplicationAndFollowLocators() {
        sources.file("A.java", """
                import javax.ws.rs.*;
                @ApplicationPath("/rest") class App extends javax.ws.rs.core.Application {}
                @Path("items") class A {
                    @GET public String list() { return ""; }
                    @POST @Path("{id}/copy") public void copy() {}
                    @Path("sub") public Sub sub() { return null; }
                }
                class Sub { @DELETE @Path("x") public void x() {} }
                """);

        assertThat(edges(facts(), EdgeKind.EXECUTES))
                .containsExactly(
                        "DELETE /rest/items/sub/x x Sub exact",
                        "GET /rest/items list A exact",
                        "POST /rest/items/{id}/copy copy A exact");
    }

    @Test
    void ofJaxRsHaveNoSlashAtTheEndAndSayThatTheyAnswerThereToo() {
        sources.file("A.java", """
                import javax.ws.rs.*;
                @Path("/products") class A { @GET @Path("/") public String list() { return ""; } }
                @Path("/") class B { @GET public String all() { return ""; } }
                """);

        Facts facts = facts();

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("GET /", "GET /products");
        assertThat(node(facts, "endpoint:GET /products").attributes()).containsEntry("alsoAt", "/products/");
        assertThat(node(facts, "endpoint:GET /").attributes()).doesNotContainKey("alsoAt");
    }

    @Test
    void ofSpringAnswerWithASlashAtTheEndBeforeItsSixthVersion() {
        String controller = """
                import IMPORT;
                @org.springframework.stereotype.Controller class A {
                    @org.springframework.web.bind.annotation.GetMapping("/x") void x() {}
                }
                """;

        Facts old = sources.file("A.java", controller.replace("IMPORT", "javax.servlet.http.HttpServletRequest"))
                .facts(new JavaLanguage());
        Facts later = new Sources(folder.resolve("later"))
                .file("A.java", controller.replace("IMPORT", "jakarta.servlet.http.HttpServletRequest"))
                .facts(new JavaLanguage());

        assertThat(node(old, "endpoint:GET /x").attributes()).containsEntry("alsoAt", "/x/");
        assertThat(node(later, "endpoint:GET /x").attributes()).doesNotContainKey("alsoAt");
    }

    @Test
    void ofSessionBeansAreNoCallbacksOfTheContainer() {
        sources.file("A.java", """
                import javax.annotation.*;
                import javax.enterprise.event.Observes;
                @javax.ejb.Stateless class A {
                    @PostConstruct public void start() {}
                    @PreDestroy public void stop() {}
                    public void heard(@Observes String s) {}
                    public void work() {}
                }
                """);

        Facts facts = facts();

        assertThat(node(facts, "endpoint:EJB A").attributes()).containsEntry("handler", "A#work");
        assertThat(facts.edges().stream()
                        .filter(edge -> edge.kind() == EdgeKind.EXECUTES)
                        .flatMap(edge -> edge.members().stream())
                        .map(member -> member.to()))
                .containsExactlyInAnyOrder("start()", "work()");
    }

    @Test
    void ofMessageListenersCarryTheirQueue() {
        sources.file("A.java", """
                        import javax.ejb.*;
                        import javax.jms.*;
                        @MessageDriven(activationConfig = {
                            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "javax.jms.Queue"),
                            @ActivationConfigProperty(propertyName = "destination", propertyValue = "java:/queue/in")})
                        class A implements MessageListener { public void onMessage(Message m) {} }
                        """).file("B.java", """
                        import javax.jms.*;
                        import org.springframework.jms.annotation.JmsListener;
                        class B implements MessageListener {
                            void start(javax.naming.Context c, QueueSession s) throws Exception {
                                Queue q = (Queue) c.lookup("queue/b");
                                s.createReceiver(q).setMessageListener(this);
                            }
                            public void onMessage(Message m) {}
                            @JmsListener(destination = "spring.q") void hear(String s) {}
                        }
                        """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.EXECUTES))
                .containsExactly(
                        "JMS queue/b onMessage B exact", "JMS queue/in onMessage A exact", "JMS spring.q hear B exact");
        assertThat(edges(facts, EdgeKind.READS))
                .containsExactly("A receive queue/in exact", "B receive queue/b exact", "B receive spring.q exact");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.READS)
                .flatExtracting(edge -> edge.members().stream()
                        .map(member -> edge.to().orElseThrow().name() + " " + member.from() + " " + member.line())
                        .toList())
                .containsExactly(
                        "queue/in onMessage(Message) 6",
                        "queue/b start(Context,QueueSession) 6",
                        "queue/b onMessage(Message) 8",
                        "spring.q hear(String) 9");
    }

    @Test
    void ofAListenerAboveAreHeardByTheTypeThatIsSet() {
        sources.file("Base.java", """
                        import javax.jms.*;
                        abstract class Base implements MessageListener {


                            public void onMessage(Message m) {}
                        }
                        """).file("A.java", """
                        @javax.ejb.MessageDriven(mappedName = "queue/in")
                        class A extends Base {}
                        """);

        assertThat(facts().edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.READS)
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.members()).extracting("from").containsExactly("onMessage(Message)");
                    assertThat(edge.members()).extracting("line").containsExactly(1);
                });
    }

    @Test
    void ofSessionBeansAreTheirBusinessMethods() {
        sources.file("ejb-jar.xml", """
                        <ejb-jar><enterprise-beans><session>
                          <ejb-name>Quote</ejb-name><remote>a.Quotes</remote><ejb-class>a.QuoteBean</ejb-class>
                        </session></enterprise-beans></ejb-jar>
                        """).file("A.java", """
                        package a;
                        interface Quotes { int quote(); }
                        class QuoteBean { public int quote() { return 1; } public void ejbCreate() {} public void extra() {} }
                        @javax.ejb.Stateless class Local { public void work() {} void hidden() {} }
                        """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.EXECUTES))
                .containsExactly("EJB Local work a.Local exact", "EJB Quote quote a.QuoteBean exact");
        assertThat(node(facts, "endpoint:EJB Quote").attributes()).containsEntry("remote", "true");
    }
}
