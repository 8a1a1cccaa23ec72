package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The texts of calls and creations that only pass a text on, put texts together, or look one up by its key. */
final class CallSpelling {

    private static final Set<String> PASSES = Set.of(
            "toString",
            "trim",
            "strip",
            "toURL",
            "toURI",
            "toUri",
            "toPath",
            "toFile",
            "toExternalForm",
            "toAbsolutePath",
            "normalize",
            "getPath",
            "getAbsolutePath",
            "getCanonicalPath",
            "build",
            "buildAndExpand",
            "encode",
            "intern",
            "toUriString",
            "query",
            "queryParam",
            "openConnection");
    private static final Set<String> WRAPS = Set.of(
            "create",
            "valueOf",
            "requireNonNull",
            "fromUri",
            "fromUriString",
            "fromHttpUrl",
            "getInstance",
            "from",
            "nullToEmpty");
    private static final Set<String> LOOKS_UP = Set.of(
            "getProperty",
            "getRequiredProperty",
            "getString",
            "getInitParameter",
            "getMessage",
            "getenv",
            "getValue",
            "getSetting",
            "lookup",
            "get");
    private static final Set<String> JOINS = Set.of("path", "resolve", "concat", "pathSegment", "append");
    private static final Set<String> MADE = Set.of(
            "URL",
            "URI",
            "File",
            "String",
            "StringBuilder",
            "StringBuffer",
            "FileSystemResource",
            "UrlResource",
            "HttpHost",
            "ClassPathResource",
            "GenericUrl");

    private final Spelling spelling;
    private final Configured configured;

    CallSpelling(Spelling spelling, Configured configured) {
        this.spelling = spelling;
        this.configured = configured;
    }

    List<Spelled> of(Expr expression, Site site, int depth) {
        if (expression instanceof Expr.New creation) {
            return made(creation, site, depth);
        }
        if (expression instanceof Expr.Call call) {
            return called(call, site, depth);
        }
        return List.of(Spelled.hole("expression"));
    }

    private List<Spelled> made(Expr.New creation, Site site, int depth) {
        String type = creation.type().shortName();
        List<Expr> arguments = creation.arguments();
        if (!MADE.contains(type)) {
            return List.of(Spelled.hole("new " + type));
        }
        if (arguments.isEmpty()) {
            return List.of(Spelled.EMPTY);
        }
        if (type.equals("File") && arguments.size() == 2) {
            return below(arguments, site, depth);
        }
        if (type.equals("URL") && arguments.size() >= 3) {
            return address(arguments, site, depth);
        }
        return spelling.of(arguments.get(0), site, depth + 1);
    }

    /** {@code new URL(protocol, host, port, file)}, the port left out or not. */
    private List<Spelled> address(List<Expr> arguments, Site site, int depth) {
        List<Expr> parts = new ArrayList<>(List.of(arguments.get(0), new Expr.Text("://", 0), arguments.get(1)));
        if (arguments.size() > 3) {
            parts.add(new Expr.Text(":", 0));
        }
        parts.addAll(arguments.subList(2, Math.min(4, arguments.size())));
        return spelling.joined(parts, site, depth);
    }

    private List<Spelled> below(List<Expr> parts, Site site, int depth) {
        List<Spelled> all = spelling.of(parts.get(0), site, depth + 1);
        for (Expr part : parts.subList(1, parts.size())) {
            List<Spelled> ends = spelling.of(part, site, depth + 1);
            all = Spelling.several(all.stream()
                    .flatMap(begin -> ends.stream().map(begin::below))
                    .toList());
        }
        return all;
    }

    private List<Spelled> called(Expr.Call call, Site site, int depth) {
        String name = call.name();
        List<Expr> arguments = call.arguments();
        Optional<Expr> receiver = call.receiver();
        if (receiver.isPresent() && receiver.get() instanceof Expr.ClassOf literal) {
            boolean whole = name.equals("getName") || name.equals("getCanonicalName");
            return List.of(
                    whole
                            ? Spelled.of(spelling.name(literal, site))
                            : Spelled.hole(literal.type().shortName()));
        }
        if (PASSES.contains(name) && receiver.isPresent()) {
            return spelling.of(receiver.get(), site, depth + 1);
        }
        if (JOINS.contains(name) && receiver.isPresent() && !arguments.isEmpty()) {
            return onto(receiver.get(), call, site, depth);
        }
        boolean format = name.equals("format") && receiver.isPresent() && !arguments.isEmpty();
        if (format || (name.equals("formatted") && receiver.isPresent())) {
            Expr text = format ? arguments.get(0) : receiver.get();
            return formatted(text, format ? arguments.subList(1, arguments.size()) : arguments, site, depth);
        }
        boolean path = receiver.isPresent()
                && receiver.get() instanceof Expr.Name type
                && (type.id().equals("Paths") || type.id().equals("Path"));
        if (!arguments.isEmpty() && path && (name.equals("get") || name.equals("of"))) {
            return below(arguments, site, depth);
        }
        if (WRAPS.contains(name) && !arguments.isEmpty()) {
            return spelling.of(arguments.get(0), site, depth + 1);
        }
        return LOOKS_UP.contains(name) ? lookedUp(call, site, depth) : List.of(Spelled.hole(name + "()"));
    }

    private List<Spelled> onto(Expr receiver, Expr.Call call, Site site, int depth) {
        List<Spelled> begins = spelling.of(receiver, site, depth + 1);
        List<Spelled> ends = spelling.of(call.arguments().get(0), site, depth + 1);
        if (call.name().equals("concat") || call.name().equals("append")) {
            return Spelling.product(begins, ends);
        }
        // uri(builder -> builder.path("/x")): the builder has the base already.
        boolean given = begins.stream().allMatch(Spelled::isOpen) && receiver instanceof Expr.Local;
        return given
                ? ends
                : Spelling.several(begins.stream()
                        .flatMap(begin -> ends.stream().map(begin::below))
                        .toList());
    }

    /** Conversions of a format one by one: {@code %s} is the next argument, {@code %n} and {@code %%} are none. */
    private List<Spelled> formatted(Expr format, List<Expr> arguments, Site site, int depth) {
        List<Spelled> all = new ArrayList<>();
        for (Spelled text : spelling.of(format, site, depth + 1)) {
            if (text.isWhole()) {
                all.addAll(formatted(text.text(), arguments, site, depth));
            } else {
                all.add(Spelled.hole("format()"));
            }
        }
        return Spelling.several(all);
    }

    private List<Spelled> formatted(String format, List<Expr> arguments, Site site, int depth) {
        List<Spelled> all = List.of(Spelled.EMPTY);
        int next = 0;
        int at = 0;
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            String plain = format.substring(at, percent < 0 ? format.length() : percent);
            all = Spelling.product(all, List.of(Spelled.of(plain)));
            if (percent < 0) {
                break;
            }
            int end = percent + 1;
            while (end < format.length() && !Character.isLetter(format.charAt(end)) && format.charAt(end) != '%') {
                end++;
            }
            char kind = end < format.length() ? format.charAt(end) : '%';
            if (kind == '%' || kind == 'n') {
                all = Spelling.product(all, List.of(Spelled.of(kind == '%' ? "%" : "\n")));
            } else {
                all = Spelling.product(
                        all,
                        next < arguments.size()
                                ? spelling.of(arguments.get(next), site, depth + 1)
                                : List.of(Spelled.hole("format()")));
                next++;
            }
            at = end + 1;
        }
        return all;
    }

    /** A look-up by a key that is known: what files say of it, else what the call gives as default, else a hole. */
    private List<Spelled> lookedUp(Expr.Call call, Site site, int depth) {
        if (call.arguments().isEmpty()) {
            return List.of(Spelled.hole(call.name() + "()"));
        }
        String file = site.scope().source().file();
        List<Spelled> found = new ArrayList<>();
        for (Spelled key : spelling.of(call.arguments().get(0), site, depth + 1)) {
            if (!key.isWhole()) {
                found.add(Spelled.hole(call.name() + "()"));
                continue;
            }
            String plain = key.text().startsWith("java:comp/env/")
                    ? key.text().substring("java:comp/env/".length())
                    : key.text();
            if (configured.value(plain, file).isPresent() || call.arguments().size() < 2) {
                found.add(configured.spelled(plain, file));
            } else {
                spelling.of(call.arguments().get(1), site, depth + 1)
                        .forEach(text -> found.add(
                                text.isOpen() ? Spelled.hole(plain) : text.because("the default of " + plain)));
            }
        }
        return Spelling.several(found);
    }
}
