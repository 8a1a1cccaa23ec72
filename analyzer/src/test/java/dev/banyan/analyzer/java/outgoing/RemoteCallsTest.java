package dev.banyan.analyzer.java.outgoing;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteCallsTest {

    @TempDir
    Path folder;

    private Sources code(String text) {
        return new Sources(folder).file("C.java", text);
    }

    private static List<String> out(Facts facts) {
        return facts.edges().stream()
                .filter(edge -> edge.kind() == EdgeKind.CALLS)
                .filter(edge -> edge.to().isEmpty() || edge.to().get().kind() == NodeKind.REMOTE)
                .map(edge -> edge.via() + " " + edge.to().map(to -> to.name()).orElseGet(() -> "? " + operand(edge))
                        + " " + edge.resolution().word())
                .sorted()
                .toList();
    }

    private static String operand(Edge edge) {
        return ((Resolution.Unresolved) edge.resolution()).operand()
                + edge.attributes().getOrDefault("pattern", "");
    }

    @Test
    void readsTheAddressOfAConnection() {
        Facts facts = code("""
                import java.net.*;
                class C {
                  static final String BASE = "HTTPS://user:pw@Pay.example.com:443";
                  void get(String id) throws Exception { new URL(BASE + "/charge/" + id + "?key=1").openStream(); }
                  void put() throws Exception {
                    URL url = new URL("http://a.example.com/x");
                    HttpURLConnection c = (HttpURLConnection) url.openConnection();
                    c.setRequestMethod("PUT");
                  }
                  void post() throws Exception {
                    URLConnection c = new URL("http://a.example.com/y/").openConnection();
                    c.setDoOutput(true);
                  }
                }
                """).facts(new JavaLanguage());

        assertThat(out(facts))
                .containsExactly(
                        "GET https://pay.example.com/charge/{id} exact",
                        "POST http://a.example.com/y exact",
                        "PUT http://a.example.com/x exact");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.via().equals("PUT"))
                .flatExtracting(Edge::members)
                .extracting("from", "line")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("put()", 7));
    }

    @Test
    void followsFieldsParametersAndBuilders() {
        Facts facts = code("""
                import org.apache.http.client.methods.HttpPost;
                class C {
                  private String host;
                  C() { host = "https://one.example.com"; }
                  void a() {
                    StringBuilder url = new StringBuilder(host);
                    url.append("/a")
                       .append("/b");
                    send(url.toString());
                  }
                  void c(boolean test) { send(String.format("%s/c/%d", host, 5)); }
                  private void send(String url) { new HttpPost(url); }
                }
                """).facts(new JavaLanguage());

        assertThat(out(facts))
                .containsExactly(
                        "POST https://one.example.com/a/b derived",
                        "POST https://one.example.com/c/{expression} derived");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.via().equals("POST"))
                .extracting(Edge::resolution)
                .contains(new Resolution.Derived("host (C.java:4), url (C.java:9)"));
    }

    @Test
    void looksUpWhatPropertiesAndAnnotationsSay() {
        Facts facts = code("""
                import org.springframework.beans.factory.annotation.Value;
                import org.springframework.web.client.RestTemplate;
                import org.springframework.http.HttpMethod;
                class C {
                  @Value("${pay.url}/v1") String pay;
                  @Value("${mail.url:http://mail.example.com}") String mail;
                  @Value("${other}") String other;
                  java.util.Properties settings;
                  RestTemplate rest;
                  void a() { rest.postForObject(pay + "/charge", null, String.class); }
                  void b() { rest.exchange(mail, HttpMethod.DELETE, null, String.class); }
                  void c() { rest.getForObject(other + "/x", String.class); }
                  void d() { rest.put(settings.getProperty("ship.url"), null); }
                }
                """)
                .file(
                        "src/main/resources/application.properties",
                        "pay.url=https\\://${pay.host}\npay.host=pay.example.com\nship.url=http://ship.example.com\n")
                .facts(new JavaLanguage());

        assertThat(out(facts))
                .containsExactly(
                        "DELETE http://mail.example.com derived",
                        "GET ? ${other}*/x unresolved",
                        "POST https://pay.example.com/v1/charge derived",
                        "PUT http://ship.example.com derived");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.via().equals("POST"))
                .extracting(Edge::resolution)
                .containsExactly(
                        new Resolution.Derived("pay.host (src/main/resources/application.properties:2), pay.url"
                                + " (src/main/resources/application.properties:1)"));
    }

    @Test
    void looksUpWhatYamlSays() {
        Facts facts = code("""
                import org.springframework.core.env.Environment;
                class C { Environment env;
                  void a() throws Exception { new java.net.URL(env.getProperty("pay.url")).openStream(); }
                  void b() throws Exception { new java.net.URL(env.getProperty("ship.url")).openStream(); } }
                """)
                .file("application.yml", "pay:\n  other:\n    - a\n  url: http://pay.example.com\n")
                .file("application-x.yml", "ship: {url: http://ship.example.com}\n\tx: [")
                .facts(new JavaLanguage());

        assertThat(out(facts))
                .containsExactly("GET http://pay.example.com derived", "GET http://ship.example.com derived");
        assertThat(facts.problems()).extracting(one -> one.code()).containsExactly("yaml");
    }

    @Test
    void takesEachOfSeveralValuesForOne() {
        Facts facts = code("""
                class C {
                  void a(boolean test) throws Exception {
                    String url = test ? "http://test.example.com" : "http://live.example.com";
                    new java.net.URL(url).openStream();
                  }
                  void b(String other) throws Exception {
                    String url = other;
                    if (other == null) { url = "http://b.example.com"; }
                    new java.net.URL(url).openStream();
                  }
                }
                """).facts(new JavaLanguage());

        assertThat(out(facts))
                .containsExactly(
                        "GET http://b.example.com partial",
                        "GET http://live.example.com derived",
                        "GET http://test.example.com derived");
    }

    @Test
    void followsChainsToTheirVerb() {
        Facts facts = code("""
                import java.net.URI;
                import java.net.http.HttpRequest;
                import javax.ws.rs.client.*;
                import org.springframework.web.reactive.function.client.WebClient;
                class C {
                  private final WebClient web = WebClient.builder().baseUrl("http://w.example.com/api").build();
                  Client client = ClientBuilder.newClient();
                  void jdk() { HttpRequest.newBuilder(URI.create("http://j.example.com/a")).PUT(null).build(); }
                  void jdkGet() { HttpRequest.newBuilder().uri(URI.create("http://j.example.com/b")).build(); }
                  void rs() { client.target("http://rs.example.com").path("orders").request().post(null); }
                  void local() {
                    WebTarget t = ClientBuilder.newClient().target("http://rs.example.com/x/");
                    t.request().delete();
                  }
                  void spring() { web.get().uri("/pets/{id}", 1).retrieve(); }
                  void built() { web.post().uri(b -> b.path("/pets").build()).retrieve(); }
                  static final HttpRequest.Builder KEPT = HttpRequest.newBuilder().header("a", "b");
                  void kept() { KEPT.copy().uri(URI.create("http://k.example.com/c")).DELETE().build(); }
                  void made(WebClient.Builder made) { made.build().patch().uri("http://b.example.com/d"); }
                  void created() { WebClient.create("http://b.example.com").options().uri("e"); }
                  void bare() { web.head().retrieve(); }
                  void unknown(WebClient other) { other.get().uri("/y"); }
                  void ok() { new okhttp3.Request.Builder().url("http://ok.example.com/q").build(); }
                }
                """).facts(new JavaLanguage());

        assertThat(out(facts))
                .containsExactly(
                        "DELETE http://k.example.com/c exact",
                        "DELETE http://rs.example.com/x exact",
                        "GET ? base address*/y unresolved",
                        "GET http://j.example.com/b exact",
                        "GET http://ok.example.com/q exact",
                        "GET http://w.example.com/api/pets/{id} exact",
                        "HEAD http://w.example.com/api exact",
                        "OPTIONS http://b.example.com/e exact",
                        "PATCH http://b.example.com/d exact",
                        "POST http://rs.example.com/orders exact",
                        "POST http://w.example.com/api/pets exact",
                        "PUT http://j.example.com/a exact");
    }

    @Test
    void readsInterfacesWhoseMethodsAreRequests() {
        Facts facts = new Sources(folder)
                .file("F.java", """
                        import org.springframework.cloud.openfeign.FeignClient;
                        import org.springframework.web.bind.annotation.*;
                        @FeignClient(name = "stock", path = "/v2") interface F {
                          @GetMapping("/items/{id}") Object item(String id);
                          @RequestMapping(method = RequestMethod.POST, value = "/items") void add();
                        }
                        """)
                .file("R.java", """
                        import retrofit2.http.*;
                        interface R { @PATCH("items") Object items(); }
                        """)
                .file("M.java", """
                        import javax.ws.rs.*;
                        import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
                        @RegisterRestClient(configKey = "m") @Path("/m") interface M { @DELETE @Path("{id}") void x(); }
                        """)
                .file("application.properties", "m/mp-rest/url=http://m.example.com\n")
                .facts(new JavaLanguage());

        assertThat(out(facts))
                .containsExactly(
                        "DELETE http://m.example.com/m/{id} derived",
                        "GET http://stock/v2/items/{id} derived",
                        "PATCH ? base address of R*/items unresolved",
                        "POST http://stock/v2/items derived");
    }

    @Test
    void knowsOtherProtocols() {
        Facts facts = code("""
                import java.rmi.Naming;
                import java.util.Hashtable;
                import javax.naming.*;
                class C {
                  void rmi() throws Exception { Naming.lookup("//host.example.com/Bank"); Naming.lookup("rmi://h/B"); }
                  void jndi() throws Exception {
                    Hashtable env = new Hashtable();
                    env.put(Context.PROVIDER_URL, "ldap://dir.example.com:389/dc=x");
                    new InitialContext(env).lookup("java:comp/env/jdbc/x");
                  }
                  void ejb(Context c) throws Exception { c.lookup("corbaname:iiop:h:2809#ejb/A");
                    c.lookup("ejb:/R/S!" + C.class.getName()); }
                  void axis(org.apache.axis.client.Call call) throws Exception {
                    call.setTargetEndpointAddress(new java.net.URL("http://s.example.com/axis/Pay"));
                  }
                  void socket() throws Exception { new java.net.Socket("tcp.example.com", port()); }
                  int port() { return 0; }
                }
                """).facts(new JavaLanguage());

        assertThat(out(facts))
                .containsExactly(
                        "LDAP ldap://dir.example.com/dc=x exact",
                        "RMI corbaname:iiop:h:2809#ejb/A exact",
                        "RMI ejb:/R/S!C exact",
                        "RMI rmi://h/B exact",
                        "RMI rmi://host.example.com/Bank exact",
                        "SOAP http://s.example.com/axis/Pay exact",
                        "SOCKET tcp://tcp.example.com exact");
    }

    @Test
    void findsTheServersOfClientsThatConfigurationMakes() {
        Facts facts = code("""
                import org.springframework.mail.javamail.JavaMailSender;
                import org.springframework.ldap.core.LdapTemplate;
                class C {
                  JavaMailSender mail; LdapTemplate ldap;
                  void a() { mail.send(null); }
                  void b() { ldap.search("ou=x", "y", null); }
                }
                """)
                .file("beans.xml", """
                        <beans><bean class="org.springframework.mail.javamail.JavaMailSenderImpl">
                          <property name="host" value="${smtp}"/></bean></beans>""")
                .file("mail.properties", "smtp = Mail.example.com\n")
                .facts(new JavaLanguage());

        assertThat(out(facts))
                .containsExactly("LDAP ? directory server unresolved", "MAIL smtp://mail.example.com derived");
    }

    @Test
    void readsDeclaredServices() {
        Facts facts = new Sources(folder)
                .file("S.java", """
                        import javax.xml.ws.*;
                        @WebServiceClient(name = "Pay", wsdlLocation = "file:pay.wsdl") class S {}
                        class T { @WebServiceRef(wsdlLocation = "http://t.example.com/T?wsdl") Object t; }
                        class L extends org.apache.axis.client.Service {
                          private String Pay_address = "http://l.example.com/Pay";
                        }
                        interface I {}
                        """)
                .file("pay.wsdl", """
                        <wsdl:definitions xmlns:wsdl="w" xmlns:soap="s"><wsdl:service name="Pay"><wsdl:port>
                          <soap:address location="http://pay.example.com/soap"/></wsdl:port></wsdl:service>
                        </wsdl:definitions>""")
                .file("beans.xml", """
                        <beans><bean class="org.springframework.remoting.rmi.RmiProxyFactoryBean">
                          <property name="serviceUrl" value="rmi://r.example.com:1099/I"/>
                          <property name="serviceInterface" value="I"/></bean></beans>""")
                .facts(new JavaLanguage());

        assertThat(edges(facts, EdgeKind.CALLS))
                .containsExactly(
                        "I RMI rmi://r.example.com:1099/I exact",
                        "L SOAP http://l.example.com/Pay exact",
                        "S SOAP http://pay.example.com/soap derived",
                        "T SOAP http://t.example.com/T exact");
    }

    @Test
    void leavesTestsAndMissingAddressesAlone() {
        Facts facts = new Sources(folder)
                .file("src/test/java/T.java", """
                        class T { void a() throws Exception { new java.net.URL("http://t.example.com").openStream();
                          new U().a(new java.net.URL("http://u.example.com")); } }
                        """)
                .file("U.java", """
                        class U { void a(java.net.URL u) throws Exception { u.openStream(); new Thread(); }
                          void b() throws Exception { new java.net.URL("file:/etc/x").openStream(); } }
                        """)
                .facts(new JavaLanguage());

        assertThat(out(facts)).containsExactly("GET ? file:/etc/x unresolved", "GET ? u unresolved");
    }
}
