package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.edge.EdgeSheet;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Queues and topics: looked up or created by name, held in locals and fields, handed to senders and receivers. */
public final class Destinations implements CodeListener {

    private static final Set<String> MAKERS = Set.of("lookup", "doLookup", "createQueue", "createTopic");
    private static final Set<String> SENDERS = Set.of("createSender", "createPublisher", "createProducer");
    private static final Set<String> RECEIVERS = Set.of(
            "createReceiver",
            "createConsumer",
            "createSubscriber",
            "createDurableSubscriber",
            "createBrowser",
            "createSharedConsumer",
            "createDurableConsumer");
    private static final Set<String> NAMED_SENDS = Set.of("send", "convertAndSend", "sendAndReceive");
    private static final Set<String> NAMED_RECEIVES = Set.of("receive", "receiveAndConvert", "receiveSelected");
    private static final Set<String> TYPES = Set.of("Queue", "Topic", "Destination");
    private static final Set<String> RESOURCE = Annotations.enterprise("annotation.Resource");
    private static final List<String> PREFIXES = List.of(
            "java:comp/env/",
            "java:jboss/exported/",
            "java:jboss/",
            "java:global/",
            "java:app/",
            "java:module/",
            "java:/",
            "java:");

    /** A name and where it was looked up. */
    private record Found(String name, boolean jndi, int line) {}

    /** What stands between code and a queue: who, how, by which expression, where. */
    private record Use(Site site, boolean sends, Expr destination, boolean byName, int line) {}

    private final Gathering gathering;
    private final ConstantText constants;
    private final Map<String, Found> fields = new HashMap<>();
    private final Map<String, Found> locals = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    Destinations(Gathering gathering) {
        this.gathering = gathering;
        this.constants = gathering.constants();
    }

    /** The name without the part that says in which JNDI context it stands. */
    public static String plain(String name) {
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }

    @Override
    public void end(Site site) {
        boolean jms = site.scope().source().imports().stream()
                .anyMatch(one -> one.name().contains(".jms"));
        if (!jms || Gathering.isTest(site.scope().source().file())) {
            return;
        }
        for (Expr expression : Expr.all(site.body().expressions())) {
            if (expression instanceof Expr.Assign assign) {
                made(assign.value(), site).ifPresent(found -> keep(assign.target(), site, found));
            } else if (expression instanceof Expr.Call call && !call.arguments().isEmpty()) {
                use(call, site);
            }
        }
    }

    private void use(Expr.Call call, Site site) {
        boolean sends = SENDERS.contains(call.name()) || NAMED_SENDS.contains(call.name());
        boolean receives = RECEIVERS.contains(call.name()) || NAMED_RECEIVES.contains(call.name());
        boolean byName = NAMED_SENDS.contains(call.name()) || NAMED_RECEIVES.contains(call.name());
        if (sends || receives) {
            uses.add(new Use(site, sends, call.arguments().get(0), byName, call.line()));
        }
    }

    /** The destination that an expression makes: a look-up that is taken as one, or a creation by name. */
    private Optional<Found> made(Expr expression, Site site) {
        if (expression instanceof Expr.Cast cast) {
            return TYPES.contains(cast.type().shortName()) ? called(cast.value(), site) : Optional.empty();
        }
        return expression instanceof Expr.Call call
                        && (call.name().startsWith("create") || call.name().equals("narrow"))
                ? called(call, site)
                : Optional.empty();
    }

    private Optional<Found> called(Expr expression, Site site) {
        if (expression instanceof Expr.Call call && !call.arguments().isEmpty()) {
            Expr first = call.arguments().get(0);
            // PortableRemoteObject.narrow(ctx.lookup(NAME), Topic.class)
            if (call.name().equals("narrow")) {
                return called(first, site);
            }
            if (MAKERS.contains(call.name())) {
                boolean jndi = !call.name().startsWith("create");
                return constants.text(first, site.scope()).map(name -> new Found(name, jndi, call.line()));
            }
        }
        return Optional.empty();
    }

    private void keep(Expr target, Site site, Found found) {
        if (target instanceof Expr.Local local) {
            locals.put(localKey(site, local.index()), found);
        } else if (target instanceof Expr.Name name) {
            fields.put(site.owner() + "#" + name.id(), found);
        } else if (target instanceof Expr.Select select && select.scope() instanceof Expr.This) {
            fields.put(site.owner() + "#" + select.name(), found);
        }
    }

    private static String localKey(Site site, int index) {
        return site.scope().type().name() + "#" + site.member() + "#" + index;
    }

    /** Draws the edges, when all fields are known. */
    void draw() {
        for (Declared declared : gathering.productive()) {
            declared.type().members().fields().forEach(field -> resource(declared, field));
        }
        uses.forEach(this::draw);
    }

    private void resource(Declared declared, Field field) {
        Optional<AnnotationUse> use = gathering.annotations().find(field.annotations(), declared.scope(), RESOURCE);
        if (use.isEmpty() || !TYPES.contains(field.type().shortName())) {
            return;
        }
        for (String element : List.of("lookup", "mappedName", "name")) {
            use.get()
                    .value(element)
                    .flatMap(value -> constants.text(value, declared.scope()))
                    .ifPresent(name -> fields.putIfAbsent(
                            declared.type().name() + "#" + field.name(), new Found(name, true, field.line())));
        }
    }

    private void draw(Use use) {
        Optional<Found> found = find(use);
        NodeId type = use.site().node();
        EdgeKind kind = use.sends() ? EdgeKind.WRITES : EdgeKind.READS;
        String via = use.sends() ? "send" : "receive";
        if (found.isEmpty()) {
            boolean plain = use.destination() instanceof Expr.Plain || use.destination() instanceof Expr.Truth;
            if (!use.byName() && !plain) {
                gathering
                        .edges()
                        .unresolved(
                                type,
                                kind,
                                via,
                                new Resolution.Unresolved(operand(use), List.of()),
                                use.site().at(use.line()));
            }
            return;
        }
        NodeId queue = new NodeId(NodeKind.QUEUE, plain(found.get().name()));
        gathering.facts().node(Node.mentioned(queue));
        EdgeSheet.Added edge = gathering
                .edges()
                .add(type, kind, queue, via, new Resolution.Exact(), use.site().at(use.line()));
        edge.member(use.site().member(), "", use.line());
        // The name stands where it is looked up, which may be another member.
        edge.evidence(use.site().at(found.get().line()));
        if (found.get().jndi()) {
            edge.logical(new LogicalName(LogicalName.Namespace.JNDI, found.get().name()));
        }
    }

    private Optional<Found> find(Use use) {
        Expr destination = use.destination();
        if (destination instanceof Expr.Local local) {
            return Optional.ofNullable(locals.get(localKey(use.site(), local.index())));
        }
        if (destination instanceof Expr.Name name
                && fields.containsKey(use.site().owner() + "#" + name.id())) {
            return Optional.ofNullable(fields.get(use.site().owner() + "#" + name.id()));
        }
        if (destination instanceof Expr.Select select && select.scope() instanceof Expr.This) {
            return Optional.ofNullable(fields.get(use.site().owner() + "#" + select.name()));
        }
        Optional<Found> made = made(destination, use.site());
        boolean spring = use.site().scope().source().imports().stream()
                .anyMatch(one -> one.name().startsWith("org.springframework.jms"));
        return made.isPresent() || !use.byName() || !spring
                ? made
                : constants.text(destination, use.site().scope()).map(name -> new Found(name, false, use.line()));
    }

    private static String operand(Use use) {
        if (use.destination() instanceof Expr.Local local) {
            return TextFlow.operand(local, use.site());
        }
        return ConstantText.enumName(use.destination()).orElse("expression");
    }
}
