package dev.banyan.analyzer.ddl;

/**
 * A template of Velocity that makes a script, as if every condition held: remarks and directives are blanked, references stand
 * as a word of their own length, so that lines stay where they are.
 *
 * <pre>
 *   #if($x) a $db.TYPE not null #end        is        a xxxxxxxx not null
 * </pre>
 */
final class VelocityScript {

    /** Brackets that nothing closes would be looked for to the end of the text, each time. */
    private static final int LONGEST = 2_000;

    private final String text;
    private final StringBuilder plain;

    private VelocityScript(String text) {
        this.text = text;
        this.plain = new StringBuilder(text);
    }

    /** Runs over the text once. */
    static String plain(String text) {
        VelocityScript script = new VelocityScript(text);
        int at = 0;
        while (at < text.length()) {
            at = script.next(at);
        }
        return script.plain.toString();
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (c == '$') {
            int end = reference(at);
            return end > at + 1 ? fill(at, end, 'x') : at + 1;
        }
        if (c != '#') {
            return at + 1;
        }
        if (text.startsWith("##", at)) {
            return fill(at, orEnd(text.indexOf('\n', at), 0), ' ');
        }
        if (text.startsWith("#*", at)) {
            return fill(at, orEnd(text.indexOf("*#", at + 2), 2), ' ');
        }
        int end = word(at + 1);
        if (end == at + 1) {
            return at + 1;
        }
        int open = end;
        while (open < text.length() && text.charAt(open) == ' ') {
            open++;
        }
        return fill(at, open < text.length() && text.charAt(open) == '(' ? closed(open) : end, ' ');
    }

    private int orEnd(int found, int length) {
        return found < 0 ? text.length() : found + length;
    }

    private int word(int from) {
        int end = from;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '_'
                        || text.charAt(end) == '@')) {
            end++;
        }
        return end;
    }

    /** Behind {@code $!db.name}, <code>${db.name}</code> or {@code $db.call("x")}. */
    private int reference(int at) {
        int from = text.startsWith("$!", at) ? at + 2 : at + 1;
        if (from < text.length() && text.charAt(from) == '{') {
            return orEnd(text.indexOf('}', from), 1);
        }
        int end = word(from);
        while (end > from && end < text.length()) {
            if (text.charAt(end) == '(') {
                end = closed(end);
            } else if (text.charAt(end) == '.' && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1))) {
                end = word(end + 1);
            } else {
                break;
            }
        }
        return end == from ? at + 1 : end;
    }

    /** Behind the bracket that closes the one at this place, on whatever line; behind the open one where none does. */
    private int closed(int open) {
        int depth = 0;
        char quote = 0;
        for (int at = open; at < Math.min(text.length(), open + LONGEST); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return open + 1;
    }

    private int fill(int from, int end, char with) {
        for (int at = from; at < end; at++) {
            if (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                plain.setCharAt(at, with);
            }
        }
        return end;
    }
}
