package dev.banyan.analyzer.java.endpoint;

import static dev.banyan.analyzer.Sources.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecurityTest {

    private static final String CONTROLLER = """
            import org.springframework.web.bind.annotation.*;
            @RestController class A {
              @GetMapping("/admin/x/y") void admin() {}
              @PostMapping("/open") void post() {}
              @GetMapping("/open") void open() {}
              @GetMapping("/rest") void rest() {}
            }
            """;

    @TempDir
    Path folder;

    private static String security(Facts facts, String endpoint) {
        return node(facts, "endpoint:" + endpoint).attributes().getOrDefault("security", "none");
    }

    @Test
    void ofSpringIsTheFirstRuleOfCodeThatTakesThePath() {
        Facts facts = new Sources(folder)
                .file("A.java", CONTROLLER)
                .file("S.java", """
                        import org.springframework.http.HttpMethod;
                        import org.springframework.security.config.annotation.web.builders.HttpSecurity;
                        class S {
                          void configure(HttpSecurity http) throws Exception {
                            http.authorizeHttpRequests(a -> a
                                .requestMatchers("/admin/**").hasRole("ADMIN")
                                .requestMatchers(HttpMethod.POST, "/open").hasAnyRole("A", "B")
                                .requestMatchers(org.springframework.http.HttpMethod.PUT, "/open").hasRole("C")
                                .requestMatchers("/open").permitAll()
                                .anyRequest().authenticated());
                          }
                        }
                        """)
                .facts(new JavaLanguage());

        assertThat(security(facts, "GET /admin/x/y")).isEqualTo("hasRole(ADMIN)");
        assertThat(security(facts, "POST /open")).isEqualTo("hasAnyRole(A,B)");
        assertThat(security(facts, "GET /open")).isEqualTo("permitAll");
        assertThat(security(facts, "GET /rest")).isEqualTo("authenticated");
    }

    @Test
    void ofSpringIsTheFirstRuleOfXmlThatTakesThePath() {
        Facts facts = new Sources(folder)
                .file("A.java", CONTROLLER)
                .file("s.xml", """
                        <beans xmlns:s="s"><s:http><s:intercept-url pattern="/admin/*/y" access="ROLE_ADMIN"/>
                          <s:intercept-url pattern="/o*" method="POST" access="ROLE_USER"/></s:http></beans>
                        """)
                .facts(new JavaLanguage());

        assertThat(security(facts, "GET /admin/x/y")).isEqualTo("ROLE_ADMIN");
        assertThat(security(facts, "POST /open")).isEqualTo("ROLE_USER");
        assertThat(security(facts, "GET /open")).isEqualTo("none");
    }

    @Test
    void isReadFromAnnotationsOfBeansAndServlets() {
        Facts facts = new Sources(folder).file("A.java", """
                        import javax.annotation.security.RolesAllowed;
                        import javax.servlet.annotation.*;
                        @javax.ejb.Stateless @RolesAllowed({"teller", "clerk"}) class Bean { public void x() {} }
                        @WebServlet("/s") @ServletSecurity(@HttpConstraint(rolesAllowed = "boss"))
                        class S extends javax.servlet.http.HttpServlet { public void doGet(Object q, Object r) {} }
                        """).facts(new JavaLanguage());

        assertThat(security(facts, "EJB Bean")).isEqualTo("teller,clerk");
        assertThat(security(facts, "GET /s")).isEqualTo("boss");
    }

    @Test
    void ofBeansIsWhatTheDescriptorPermits() {
        Sources sources = new Sources(folder)
                .file("META-INF/ejb-jar.xml", """
                <ejb-jar><enterprise-beans><session><ejb-name>Till</ejb-name><ejb-class>a.TillBean</ejb-class></session></enterprise-beans>
                <assembly-descriptor>
                <method-permission><role-name>clerk</role-name><role-name>boss</role-name>
                  <method><ejb-name>Till</ejb-name><method-name>*</method-name></method></method-permission>
                <method-permission><unchecked/>
                  <method><ejb-name>Till</ejb-name><method-name>total</method-name></method></method-permission>
                <method-permission><role-name>other</role-name>
                  <method><ejb-name>Else</ejb-name><method-name>*</method-name></method></method-permission>
                </assembly-descriptor></ejb-jar>
                """)
                .file("a/TillBean.java", "package a; public class TillBean { public void total() {} }");

        assertThat(security(sources.facts(new JavaLanguage()), "EJB Till")).isEqualTo("boss,clerk;total=PermitAll");
    }
}
