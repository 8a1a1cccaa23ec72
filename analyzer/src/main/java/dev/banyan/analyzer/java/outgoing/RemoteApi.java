package dev.banyan.analyzer.java.outgoing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Calls and constructors of libraries that reach another system at once, by type and method; {@code <init>} is a constructor.
 * Chains that first name the address and later the verb are known to {@link HttpChains}.
 */
final class RemoteApi {

    /** The place of the address: an argument, or what the call is made on. */
    static final int RECEIVER = -1;

    /**
     * One of them.
     *
     * @param via the verb of HTTP or the protocol
     * @param scheme of addresses that are written without one
     * @param place of the address among the arguments
     * @param port whether the next argument is the port
     */
    record Rule(String via, String scheme, int place, boolean port) {}

    private static final Map<String, Map<String, Rule>> RULES = new HashMap<>();
    private static final Set<String> VERBS =
            Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE");

    static {
        add("java.net.URL", "openStream", new Rule("GET", "", RECEIVER, false));
        add("java.net.URL", "getContent", new Rule("GET", "", RECEIVER, false));
        add("javax.imageio.ImageIO", "read", new Rule("GET", "", 0, false));
        apache();
        spring();
        soap();
        others();
    }

    private RemoteApi() {}

    private static void add(String type, String method, Rule rule) {
        RULES.computeIfAbsent(type, unused -> new HashMap<>()).put(method, rule);
    }

    private static void apache() {
        for (String verb : VERBS) {
            String word = verb.charAt(0) + verb.substring(1).toLowerCase(java.util.Locale.ROOT);
            Rule rule = new Rule(verb, "", 0, false);
            add("org.apache.http.client.methods.Http" + word, "<init>", rule);
            add("org.apache.hc.client5.http.classic.methods.Http" + word, "<init>", rule);
            add("org.apache.commons.httpclient.methods." + word + "Method", "<init>", rule);
            add("org.apache.http.client.fluent.Request", word, rule);
            add("org.apache.hc.client5.http.fluent.Request", word, rule);
            add("org.apache.hc.client5.http.fluent.Request", word.toLowerCase(java.util.Locale.ROOT), rule);
        }
    }

    private static void spring() {
        for (String type : Set.of("RestTemplate", "RestOperations", "AsyncRestTemplate")) {
            String name = "org.springframework.web.client." + type;
            add(name, "getForObject", new Rule("GET", "", 0, false));
            add(name, "getForEntity", new Rule("GET", "", 0, false));
            add(name, "headForHeaders", new Rule("HEAD", "", 0, false));
            add(name, "postForObject", new Rule("POST", "", 0, false));
            add(name, "postForEntity", new Rule("POST", "", 0, false));
            add(name, "postForLocation", new Rule("POST", "", 0, false));
            add(name, "put", new Rule("PUT", "", 0, false));
            add(name, "patchForObject", new Rule("PATCH", "", 0, false));
            add(name, "delete", new Rule("DELETE", "", 0, false));
            add(name, "optionsForAllow", new Rule("OPTIONS", "", 0, false));
        }
    }

    private static void soap() {
        Rule first = new Rule("SOAP", "", 0, false);
        add("org.apache.axis.client.Call", "setTargetEndpointAddress", first);
        add("javax.xml.rpc.Call", "setTargetEndpointAddress", first);
        add("org.apache.axis2.addressing.EndpointReference", "<init>", first);
        add("org.apache.cxf.jaxws.JaxWsProxyFactoryBean", "setAddress", first);
        add("org.apache.cxf.frontend.ClientProxyFactoryBean", "setAddress", first);
        add("org.springframework.ws.client.core.WebServiceTemplate", "setDefaultUri", first);
        add("org.springframework.ws.client.core.support.WebServiceGatewaySupport", "setDefaultUri", first);
        add("javax.xml.soap.SOAPConnection", "call", new Rule("SOAP", "", 1, false));
        add("jakarta.xml.soap.SOAPConnection", "call", new Rule("SOAP", "", 1, false));
        add("org.apache.xmlrpc.client.XmlRpcClientConfigImpl", "setServerURL", new Rule("XML-RPC", "", 0, false));
        add("org.apache.xmlrpc.XmlRpcClient", "<init>", new Rule("XML-RPC", "", 0, false));
    }

    private static void others() {
        add("java.rmi.Naming", "lookup", new Rule("RMI", "rmi", 0, false));
        add("java.rmi.registry.LocateRegistry", "getRegistry", new Rule("RMI", "rmi", 0, true));
        add("com.unboundid.ldap.sdk.LDAPConnection", "<init>", new Rule("LDAP", "ldap", 0, true));
        add("com.unboundid.ldap.sdk.LDAPConnection", "connect", new Rule("LDAP", "ldap", 0, true));
        add("org.springframework.ldap.core.support.LdapContextSource", "setUrl", new Rule("LDAP", "ldap", 0, false));
        add(
                "org.springframework.security.ldap.DefaultSpringSecurityContextSource",
                "<init>",
                new Rule("LDAP", "ldap", 0, false));
        add("java.net.Socket", "<init>", new Rule("SOCKET", "tcp", 0, true));
        add("java.net.InetSocketAddress", "<init>", new Rule("SOCKET", "tcp", 0, true));
        add("org.apache.commons.net.ftp.FTPClient", "connect", new Rule("FTP", "ftp", 0, true));
        add("com.jcraft.jsch.JSch", "getSession", new Rule("SFTP", "sftp", 1, true));
        add("io.grpc.ManagedChannelBuilder", "forAddress", new Rule("GRPC", "grpc", 0, true));
        add("io.grpc.ManagedChannelBuilder", "forTarget", new Rule("GRPC", "grpc", 0, false));
        add("io.grpc.netty.NettyChannelBuilder", "forAddress", new Rule("GRPC", "grpc", 0, true));
        for (String package_ : Set.of("javax", "jakarta")) {
            add(package_ + ".mail.Transport", "connect", new Rule("MAIL", "smtp", 0, false));
        }
        add("org.springframework.mail.javamail.JavaMailSenderImpl", "setHost", new Rule("MAIL", "smtp", 0, false));
        for (String type : Set.of("Email", "SimpleEmail", "HtmlEmail", "MultiPartEmail", "ImageHtmlEmail")) {
            add("org.apache.commons.mail." + type, "setHostName", new Rule("MAIL", "smtp", 0, false));
        }
    }

    /** What a type's methods reach; null for types that reach nothing. */
    static Map<String, Rule> of(String type) {
        return RULES.getOrDefault(type, Map.of());
    }
}
