package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.outgoing.RemoteApi.Rule;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hears calls that reach another system, and draws them when all values are known. */
final class RemoteCalls implements CodeListener {

    private static final Set<String> EXCHANGES = Set.of("exchange", "execute");
    private static final Set<String> REST = Set.of(
            "org.springframework.web.client.RestTemplate",
            "org.springframework.web.client.RestOperations",
            "org.springframework.web.client.AsyncRestTemplate");
    private static final Set<String> CONTEXTS = Set.of(
            "javax.naming.Context",
            "javax.naming.InitialContext",
            "javax.naming.directory.DirContext",
            "javax.naming.directory.InitialDirContext");
    private static final Set<String> TABLES =
            Set.of("java.util.Properties", "java.util.Hashtable", "java.util.Map", "java.util.HashMap");
    private static final String ADDRESS_OF_PORT = "service.endpoint.address";

    private final Spelling spelling;
    private final RemoteEdges edges;
    private final HttpChains chains;
    private final List<Outcall> found = new ArrayList<>();

    RemoteCalls(Spelling spelling, Flow flow, RemoteEdges edges) {
        this.spelling = spelling;
        this.edges = edges;
        this.chains = new HttpChains(found, flow, spelling);
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        String type = receiver.name();
        if (receiver.isEstate() || Gathering.isTest(site.scope().source().file())) {
            return;
        }
        Map<String, Rule> rules = RemoteApi.of(type);
        Optional.ofNullable(rules.get(call.name()))
                .ifPresent(rule -> reached(site, rule, call.receiver(), call.arguments(), call.line()));
        if (REST.contains(type) && EXCHANGES.contains(call.name())) {
            exchange(site, call);
        } else if (CONTEXTS.contains(type) && call.name().equals("lookup")) {
            looked(site, call);
        } else if (TABLES.contains(type)) {
            put(site, call);
        } else if (type.equals("org.springframework.ws.client.core.WebServiceTemplate")) {
            template(site, call, arguments);
        } else {
            chains.call(site, call, type);
        }
    }

    @Override
    public void made(Site site, Expr.New creation, JavaType type, Optional<FoundMethod> constructor) {
        if (type.isEstate() || Gathering.isTest(site.scope().source().file())) {
            return;
        }
        Optional.ofNullable(RemoteApi.of(type.name()).get("<init>"))
                .ifPresent(rule -> reached(site, rule, Optional.empty(), creation.arguments(), creation.line()));
        chains.made(site, creation, type.name());
    }

    @Override
    public void evaluated(Site site, Expr expression) {
        chains.kept(expression);
    }

    @Override
    public void end(Site site) {
        chains.end();
    }

    private void reached(Site site, Rule rule, Optional<Expr> receiver, List<Expr> arguments, int line) {
        Optional<Expr> address = rule.place() == RemoteApi.RECEIVER
                ? receiver
                : Optional.of(rule.place())
                        .filter(place -> place < arguments.size())
                        .map(arguments::get);
        if (address.isEmpty()) {
            return;
        }
        Outcall call = new Outcall(site, line, rule.via(), rule.scheme()).at(address.get());
        if (rule.port() && rule.place() + 1 < arguments.size()) {
            call.at(arguments.get(rule.place() + 1));
            call.port = true;
        }
        call.verbTold = true;
        found.add(call);
    }

    /** {@code exchange(url, HttpMethod.PUT, ...)}. */
    private void exchange(Site site, Expr.Call call) {
        if (call.arguments().isEmpty()) {
            return;
        }
        Outcall out =
                new Outcall(site, call.line(), "HTTP", "").at(call.arguments().get(0));
        call.arguments().stream()
                .skip(1)
                .filter(Expr.Select.class::isInstance)
                .map(argument -> ((Expr.Select) argument).name())
                .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(out::verb);
        found.add(out);
    }

    /** Only names that say where they lead are another system's; all others are of the container. */
    private void looked(Site site, Expr.Call call) {
        if (call.arguments().size() == 1) {
            List<Spelled> texts = spelling.texts(call.arguments().get(0), site);
            if (texts.stream().anyMatch(RemoteCalls::leadsAway)) {
                found.add(new Outcall(site, call.line(), "RMI", "")
                        .at(call.arguments().get(0)));
            }
        }
    }

    private static boolean leadsAway(Spelled name) {
        String text = name.text();
        return text.contains("://") || text.startsWith("corbaname:") || text.startsWith("ejb:");
    }

    /** Addresses in the tables that JNDI, mail and proxies of services are made with. */
    private void put(Site site, Expr.Call call) {
        if (call.arguments().size() != 2 || !Set.of("put", "setProperty").contains(call.name())) {
            return;
        }
        Expr key = call.arguments().get(0);
        String name = key instanceof Expr.Text text
                ? text.value()
                : key instanceof Expr.Select select ? select.name() : key instanceof Expr.Name id ? id.id() : "";
        Expr value = call.arguments().get(1);
        if (name.equals("PROVIDER_URL") || name.equals("java.naming.provider.url")) {
            found.add(new Outcall(site, call.line(), "JNDI", "").at(value));
        } else if (name.endsWith("ENDPOINT_ADDRESS_PROPERTY") || name.endsWith(ADDRESS_OF_PORT)) {
            found.add(new Outcall(site, call.line(), "SOAP", "").at(value));
        } else if (name.equals("mail.smtp.host") || name.equals("mail.host") || name.equals("mail.smtps.host")) {
            found.add(new Outcall(site, call.line(), "MAIL", "smtp").at(value));
        }
    }

    /** Of a template of Spring's, which has a default address, only calls with one of their own. */
    private void template(Site site, Expr.Call call, List<JavaType> arguments) {
        boolean sends = call.name().startsWith("marshalSend") || call.name().startsWith("send");
        if (sends && !arguments.isEmpty() && arguments.get(0).isNamed("java.lang.String")) {
            found.add(new Outcall(site, call.line(), "SOAP", "")
                    .at(call.arguments().get(0)));
        }
    }

    /** Draws the edges, when all code was heard. */
    void draw() {
        for (Outcall call : found) {
            // A builder of requests is given its address by a call of its own, which is heard too.
            if (!call.parts.isEmpty() || call.client.isPresent()) {
                RemoteEdges.From from =
                        new RemoteEdges.From(call.site.node(), call.site.member(), call.site.at(call.line));
                for (Spelled text : chains.texts(call)) {
                    edges.calls(from, via(call, text), List.of(text), call.scheme);
                }
            }
        }
    }

    /** A provider of JNDI speaks LDAP or the protocol of a container. */
    private static String via(Outcall call, Spelled text) {
        if (call.via.equals("JNDI")) {
            return text.text().toLowerCase(Locale.ROOT).startsWith("ldap") ? "LDAP" : "RMI";
        }
        return call.via.equals("HTTP") && text.text().startsWith("ftp:") ? "FTP" : call.via;
    }
}
