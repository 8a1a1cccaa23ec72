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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringViewsTest {

    @TempDir
    Path folder;

    @Test
    void areEndpointsOfConfigurationClassesWithTheirPages() {
        Facts facts = new Sources(folder)
                .file("src/main/java/C.java", """
                        import org.springframework.stereotype.Controller;
                        import org.springframework.web.bind.annotation.GetMapping;
                        import org.springframework.web.servlet.config.annotation.*;
                        class C implements WebMvcConfigurer {
                          public void addViewControllers(ViewControllerRegistry registry) {
                            registry.addViewController("/").setViewName("home");
                            registry.addViewController("/about");
                            registry.addRedirectViewController("/old", "/new");
                            registry.addStatusController("/gone", null);
                          }
                          public void addResourceHandlers(ResourceHandlerRegistry r) { r.addResourceHandler("/css/**"); }
                          public void configureViewResolvers(ViewResolverRegistry r) { r.jsp("/WEB-INF/views/", ".jsp"); }
                        }
                        @Controller class D { @GetMapping("/d") String d() { return "d"; } }
                        """)
                .file("src/main/webapp/WEB-INF/views/home.jsp", "<html/>")
                .file("src/main/webapp/WEB-INF/views/about.jsp", "<html/>")
                .file("src/main/webapp/WEB-INF/views/d.jsp", "<html/>")
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT))
                .containsExactly("GET /", "GET /about", "GET /d", "GET /gone", "GET /old");
        assertThat(edges(facts, EdgeKind.SHOWS))
                .contains(
                        "GET / forward /WEB-INF/views/home.jsp exact",
                        "GET /about forward /WEB-INF/views/about.jsp exact",
                        "D forward /WEB-INF/views/d.jsp exact");
        assertThat(node(facts, "endpoint:GET /old").attributes()).containsEntry("redirect", "/new");
    }

    @Test
    void areEndpointsOfXmlBelowTheDispatcherServlet() {
        Facts facts = new Sources(folder)
                .file("src/main/webapp/WEB-INF/web.xml", """
                        <web-app><servlet><servlet-name>a</servlet-name>
                          <servlet-class>org.springframework.web.servlet.DispatcherServlet</servlet-class></servlet>
                          <servlet-mapping><servlet-name>a</servlet-name><url-pattern>/app/*</url-pattern></servlet-mapping>
                        </web-app>
                        """)
                .file("src/main/webapp/WEB-INF/a-servlet.xml", """
                        <beans xmlns:mvc="http://www.springframework.org/schema/mvc">
                          <mvc:view-controller path="/" view-name="welcome"/>
                          <mvc:redirect-view-controller path="/old" redirect-url="/new"/>
                          <mvc:resources mapping="/css/**" location="/css/"/>
                          <mvc:view-resolvers><mvc:jsp prefix="/WEB-INF/jsp/" suffix=".jsp"/></mvc:view-resolvers>
                        </beans>
                        """)
                .file("src/main/webapp/WEB-INF/jsp/welcome.jsp", "<html/>")
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("GET /app/", "GET /app/old");
        assertThat(edges(facts, EdgeKind.SHOWS)).containsExactly("GET /app/ forward /WEB-INF/jsp/welcome.jsp exact");
    }
}
