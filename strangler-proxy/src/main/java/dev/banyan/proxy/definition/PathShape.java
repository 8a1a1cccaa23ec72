package dev.banyan.proxy.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path pattern, cut at its slashes: {@code /accounts/{id}} has a literal and a variable. A path that ends in a slash
 * has an empty literal at its end, as the requests it stands for.
 *
 * @param text as the file has it
 * @param segments without the closing {@code **}
 * @param rest the pattern ends in {@code /**}: any number of further segments, also none
 */
public record PathShape(String text, List<Segment> segments, boolean rest) {

    private static final int MAX_SEGMENTS = 64;
    private static final int MAX_LENGTH = 2_000;

    public PathShape {
        segments = List.copyOf(segments);
    }

    /** A part of a path between two slashes. */
    public sealed interface Segment {

        /** This text and no other. */
        record Literal(String text) implements Segment {}

        /**
         * Any text of at least one character between a prefix and a suffix: <code>{id}</code>, {@code *}, {@code *.do},
         * <code>report-{id}.pdf</code>.
         *
         * @param name empty for {@code *}
         */
        record Variable(String prefix, Optional<String> name, String suffix) implements Segment {

            /** The part of a request's segment that the variable stands for. */
            public Optional<String> capture(String segment) {
                int length = segment.length() - prefix.length() - suffix.length();
                return length > 0 && segment.startsWith(prefix) && segment.endsWith(suffix)
                        ? Optional.of(segment.substring(prefix.length(), prefix.length() + length))
                        : Optional.empty();
            }

            /** The same set of texts, whatever the variable is called. */
            public Variable unnamed() {
                return new Variable(prefix, Optional.empty(), suffix);
            }
        }
    }

    /** The shape, or one sentence on why there is none. */
    sealed interface Parsed {

        record Shape(PathShape path) implements Parsed {}

        record Refused(String why) implements Parsed {}
    }

    static Parsed parse(String text) {
        if (!text.startsWith("/")) {
            return new Parsed.Refused("must start with '/'");
        }
        if (text.length() > MAX_LENGTH) {
            return new Parsed.Refused("is longer than " + MAX_LENGTH + " characters");
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f || "?#%;\\".indexOf(c) >= 0)) {
            return new Parsed.Refused("must not contain ? # % ; \\ or control characters; write a character itself, not"
                    + " its %-code, and put a query under match.query");
        }
        String[] parts = text.substring(1).split("/", -1);
        if (parts.length > MAX_SEGMENTS) {
            return new Parsed.Refused("has more than " + MAX_SEGMENTS + " segments");
        }
        return parse(text, parts);
    }

    private static Parsed parse(String text, String[] parts) {
        List<Segment> segments = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean rest = parts[parts.length - 1].equals("**");
        int count = rest ? parts.length - 1 : parts.length;
        for (int i = 0; i < count; i++) {
            Optional<String> trouble = trouble(parts[i], i == parts.length - 1);
            if (trouble.isPresent()) {
                return new Parsed.Refused(trouble.get());
            }
            Segment segment = segment(parts[i]);
            if (segment instanceof Segment.Variable variable && variable.name().isPresent()) {
                if (names.contains(variable.name().get())) {
                    return new Parsed.Refused(
                            "has the variable {" + variable.name().get() + "} twice");
                }
                names.add(variable.name().get());
            }
            segments.add(segment);
        }
        return new Parsed.Shape(new PathShape(text, segments, rest));
    }

    private static Optional<String> trouble(String part, boolean last) {
        if (part.isEmpty() && !last) {
            return Optional.of("has an empty segment ('//')");
        }
        if (part.equals(".") || part.equals("..")) {
            return Optional.of("must not contain the segment '" + part + "'");
        }
        if (part.contains("**")) {
            return Optional.of("may have ** only as its last segment, alone");
        }
        long open = part.chars().filter(c -> c == '{').count();
        long close = part.chars().filter(c -> c == '}').count();
        long stars = part.chars().filter(c -> c == '*').count();
        if (open + stars > 1 && !part.startsWith("{*")) {
            return Optional.of("may have one {variable} or * in a segment, not two: '" + part + "'");
        }
        if (open != close || part.indexOf('}') < part.indexOf('{')) {
            return Optional.of("has a brace without its partner in '" + part + "'");
        }
        if (open == 0) {
            return Optional.empty();
        }
        String name = part.substring(part.indexOf('{') + 1, part.indexOf('}'));
        if (name.startsWith("*")) {
            return Optional.of("cannot name the rest of a path; write /** for " + part);
        }
        return name.matches("[A-Za-z_][A-Za-z0-9_-]{0,63}")
                ? Optional.empty()
                : Optional.of("has a variable {" + name
                        + "}: a name is letters, digits, '_' and '-', and takes no regular" + " expression");
    }

    private static Segment segment(String part) {
        int star = part.indexOf('*');
        if (star >= 0) {
            return new Segment.Variable(part.substring(0, star), Optional.empty(), part.substring(star + 1));
        }
        int open = part.indexOf('{');
        if (open >= 0) {
            int close = part.indexOf('}');
            return new Segment.Variable(
                    part.substring(0, open), Optional.of(part.substring(open + 1, close)), part.substring(close + 1));
        }
        return new Segment.Literal(part);
    }

    /** The shape with the names taken out: equal for two patterns that stand for the same paths. */
    List<Object> anonymous() {
        List<Object> key = new ArrayList<>();
        for (Segment segment : segments) {
            key.add(segment instanceof Segment.Variable variable ? variable.unnamed() : segment);
        }
        key.add(rest);
        return key;
    }

    /** The names of the variables, in order. */
    public List<String> variables() {
        return segments.stream()
                .flatMap(segment -> segment instanceof Segment.Variable variable
                        ? variable.name().stream()
                        : Optional.<String>empty().stream())
                .toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
