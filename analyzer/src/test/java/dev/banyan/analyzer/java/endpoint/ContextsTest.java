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

class ContextsTest {

    @TempDir
    Path folder;

    private static String web(String type) {
        return "<web-app><servlet><servlet-name>s</servlet-name><servlet-class>" + type + "</servlet-class></servlet>"
                + "<servlet-mapping><servlet-name>s</servlet-name><url-pattern>/login</url-pattern></servlet-mapping>"
                + "<security-constraint><web-resource-collection><url-pattern>/login</url-pattern>"
                + "</web-resource-collection><auth-constraint><role-name>" + type + "</role-name></auth-constraint>"
                + "</security-constraint></web-app>";
    }

    private static String servlet(String name) {
        return "class " + name + " extends javax.servlet.http.HttpServlet { protected void doGet("
                + "javax.servlet.http.HttpServletRequest q, javax.servlet.http.HttpServletResponse r) {} }";
    }

    @Test
    void keepsTheEndpointsOfTwoApplicationsApart() {
        Facts facts = new Sources(folder)
                .file("admin/src/main/java/A.java", servlet("A"))
                .file("admin/src/main/webapp/WEB-INF/web.xml", web("A"))
                .file("shop/src/main/java/B.java", servlet("B"))
                .file("shop/src/main/webapp/WEB-INF/web.xml", web("B"))
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("GET /login", "GET /shop/login");
        assertThat(node(facts, "endpoint:GET /login").attributes())
                .containsEntry("handler", "A#doGet")
                .containsEntry("security", "A")
                .doesNotContainKey("context");
        assertThat(node(facts, "endpoint:GET /shop/login").attributes())
                .containsEntry("handler", "B#doGet")
                .containsEntry("context", "/shop")
                .containsEntry("path", "/shop/login")
                .containsEntry("within", "/login")
                .containsEntry("security", "B");
    }

    @Test
    void takesTheContextPathOfADescriptorBeforeTheNameOfTheFolder() {
        Facts facts = new Sources(folder)
                .file("a/src/main/webapp/WEB-INF/web.xml", web("A"))
                .file("b/src/main/webapp/WEB-INF/web.xml", web("B"))
                .file(
                        "b/src/main/webapp/WEB-INF/jboss-web.xml",
                        "<jboss-web><context-root>/store</context-root></jboss-web>")
                .file("c/src/main/webapp/WEB-INF/web.xml", web("C"))
                .file(
                        "ear/META-INF/application.xml",
                        "<application><module><web><web-uri>c.war</web-uri><context-root>till</context-root></web>"
                                + "</module></application>")
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT))
                .containsExactly("ANY /login", "ANY /store/login", "ANY /till/login");
    }

    @Test
    void keepsServicesWithoutADescriptorApartByTheirModules() {
        String controller = "import org.springframework.web.bind.annotation.*; @RestController class NAME {"
                + " @GetMapping(\"/orders\") Object all() { return null; } }";
        Facts facts = new Sources(folder)
                .file("one/src/main/java/One.java", controller.replace("NAME", "One"))
                .file("two/src/main/java/Two.java", controller.replace("NAME", "Two"))
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("GET /orders", "GET /two/orders");
    }

    private static String at(Facts facts, String endpoint) {
        return node(facts, "endpoint:" + endpoint).attributes().getOrDefault("context", "none");
    }

    @Test
    void saysWithoutACollisionWhatADescriptorSays() {
        Facts facts = new Sources(folder)
                .file("w/src/main/webapp/WEB-INF/web.xml", web("A"))
                .file("w/src/main/webapp/WEB-INF/ibm-web-ext.xml", "<web-ext><context-root uri=\"/store/\"/></web-ext>")
                .facts(new JavaLanguage());

        assertThat(at(facts, "ANY /login")).isEqualTo("/store");
    }

    @Test
    void takesTheOnlyContextRootOfAnApplicationForTheOnlyWebApplication() {
        Facts facts = new Sources(folder)
                .file("w/src/main/webapp/WEB-INF/web.xml", web("A"))
                .file(
                        "ear/META-INF/application.xml",
                        "<application><module><web><web-uri>other.war</web-uri><context-root>till</context-root></web>"
                                + "</module></application>")
                .facts(new JavaLanguage());

        assertThat(at(facts, "ANY /login")).isEqualTo("/till");
    }

    @Test
    void findsAnArchiveWithItsReleaseInTheNameAndInTheServerOfLiberty() {
        Facts facts = new Sources(folder)
                .file("a/src/main/webapp/WEB-INF/web.xml", web("A"))
                .file("b/src/main/webapp/WEB-INF/web.xml", web("B").replace("/login", "/out"))
                .file(
                        "ear/META-INF/application.xml",
                        "<application><module><web><web-uri>a-1.2.war</web-uri><context-root>/one</context-root></web>"
                                + "</module></application>")
                .file("server.xml", "<server><webApplication location=\"b.war\" contextRoot=\"two\"/></server>")
                .facts(new JavaLanguage());

        assertThat(at(facts, "ANY /login")).isEqualTo("/one");
        assertThat(at(facts, "ANY /out")).isEqualTo("/two");
    }

    @Test
    void readsSettingsOfTheDefaultProfileWithWhatTheyReferTo() {
        String controller = "import org.springframework.web.bind.annotation.*; @RestController class NAME {"
                + " @GetMapping(\"/NAME\") Object all() { return null; } }";
        Facts facts = new Sources(folder)
                .file("one/src/main/java/One.java", controller.replace("NAME", "One"))
                .file("one/src/main/resources/application-dev.properties", "server.servlet.context-path=/dev")
                .file(
                        "one/src/main/resources/application.properties",
                        "server.servlet.contextPath=${BASE:/shop}/${part}\npart=eu\nspring.mvc.servlet.path=/api")
                .file("two/src/main/java/Two.java", controller.replace("NAME", "Two"))
                .file("two/src/main/resources/application.yml", "server:\n  servlet:\n    context-path: ${UNKNOWN}\n")
                .facts(new JavaLanguage());

        assertThat(at(facts, "GET /api/One")).isEqualTo("/shop/eu");
        assertThat(at(facts, "GET /Two")).isEqualTo("none");
    }
}
