package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.gather.Setting;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.outgoing.RemoteEdges.From;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Clients that are used without an address, for configuration gives it to them: senders of mail, templates of LDAP. Where no
 * file says it, the edge is unresolved.
 */
final class ConfiguredClients implements CodeListener {

    /** A kind of server: what it is called in edges and addresses, and where its address may stand. */
    private record Server(String via, String scheme, String what, List<String> keys, List<String> beans) {}

    private static final String SPRING_MAIL = "org.springframework.mail.";
    private static final Server MAIL = new Server(
            "MAIL",
            "smtp",
            "mail server",
            List.of("spring.mail.host", "mail.smtp.host", "mail.host", "quarkus.mailer.host"),
            List.of(SPRING_MAIL + "javamail.JavaMailSenderImpl#host", "org.apache.commons.mail.SimpleEmail#hostName"));
    private static final Server LDAP = new Server(
            "LDAP",
            "ldap",
            "directory server",
            List.of("spring.ldap.urls", "java.naming.provider.url"),
            List.of(
                    "org.springframework.ldap.core.support.LdapContextSource#url",
                    "org.springframework.ldap.core.support.LdapContextSource#urls"));
    private static final Map<String, Server> SENDERS = senders();

    private record Use(Site site, Server server, int line) {}

    private final Gathering gathering;
    private final Configured configured;
    private final RemoteEdges edges;
    private final Set<Use> uses = new LinkedHashSet<>();

    ConfiguredClients(Gathering gathering, Configured configured, RemoteEdges edges) {
        this.gathering = gathering;
        this.configured = configured;
        this.edges = edges;
    }

    private static Map<String, Server> senders() {
        Map<String, Server> all = new HashMap<>();
        for (String type :
                List.of("JavaMailSender", "javamail.JavaMailSender", "MailSender", "javamail.JavaMailSenderImpl")) {
            all.put(SPRING_MAIL + type, MAIL);
        }
        for (String type : List.of("Email", "SimpleEmail", "HtmlEmail", "MultiPartEmail", "ImageHtmlEmail")) {
            all.put("org.apache.commons.mail." + type, MAIL);
        }
        all.put("javax.mail.Transport", MAIL);
        all.put("jakarta.mail.Transport", MAIL);
        all.put("io.quarkus.mailer.Mailer", MAIL);
        all.put("org.springframework.ldap.core.LdapTemplate", LDAP);
        all.put("org.springframework.ldap.core.LdapOperations", LDAP);
        return Map.copyOf(all);
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        Optional<Server> server = Optional.ofNullable(SENDERS.get(receiver.name()))
                .filter(one -> one.via().equals("LDAP")
                        || call.name().equals("send")
                        || call.name().equals("sendMessage"));
        if (server.isPresent() && !Gathering.isTest(site.scope().source().file())) {
            uses.add(new Use(site, server.get(), call.line()));
        }
    }

    /** Draws the edges, after those whose address the code names. */
    void draw() {
        for (Use use : uses) {
            From from =
                    new From(use.site().node(), use.site().member(), use.site().at(use.line()));
            String known = use.server().scheme() + "://";
            boolean named = gathering.edges().targets(from.type(), EdgeKind.CALLS, NodeKind.REMOTE).stream()
                    .anyMatch(to -> to.name().startsWith(known));
            if (!named) {
                edges.calls(
                        from,
                        use.server().via(),
                        List.of(address(use.server(), from.evidence().file())),
                        use.server().scheme());
            }
        }
    }

    private Spelled address(Server server, String file) {
        for (String bean : server.beans()) {
            int hash = bean.indexOf('#');
            for (Setting setting : configured.bean(bean.substring(0, hash), bean.substring(hash + 1))) {
                Spelled text = configured
                        .filled(setting.value(), setting.evidence().file())
                        .because("bean of " + bean.substring(bean.lastIndexOf('.') + 1, hash) + " ("
                                + setting.evidence() + ")");
                if (!text.isOpen()) {
                    return text;
                }
            }
        }
        return server.keys().stream()
                .filter(key -> configured.value(key, file).isPresent())
                .map(key -> configured.spelled(key, file))
                .findFirst()
                .orElse(Spelled.hole(server.what()));
    }
}
