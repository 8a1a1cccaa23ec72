package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.java.web.Page.Bound;
import dev.banyan.analyzer.java.web.Page.Function;
import java.util.ArrayList;
import java.util.List;

/** What one expression of a page, from its opening brace to the closing one, names: members of beans and functions. */
final class ElText {

    /** No page holds more; keeps a hostile one small. */
    private static final int MOST = 10_000;

    private final List<Bound> bound = new ArrayList<>();
    private final List<Function> functions = new ArrayList<>();

    static boolean begins(String text, int place) {
        return text.startsWith("#{", place) || text.startsWith("${", place);
    }

    /** The place of the brace that closes an expression, or the end of the text; braces in quotes are none. */
    static int end(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && c == '}') {
                return i;
            }
            if (c == '\'' || c == '"') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            } else if (quote != 0 && c == '\n') {
                return Math.max(from, text.indexOf('}', from) < 0 ? text.length() : text.indexOf('}', from));
            }
        }
        int plain = text.indexOf('}', from);
        return plain < 0 ? text.length() : plain;
    }

    List<Bound> bound() {
        return bound;
    }

    List<Function> functions() {
        return functions;
    }

    /** Every {@code bean.member} and {@code prefix:function(} from one place to another; what stands in quotes is none. */
    void read(String text, int from, int to, int line) {
        int place = from;
        while (place < to && bound.size() < MOST && functions.size() < MOST) {
            char c = text.charAt(place);
            if (c == '\'' || c == '"') {
                int end = text.indexOf(c, place + 1);
                place = end < 0 || end > to ? to : end + 1;
            } else if (Character.isJavaIdentifierStart(c)) {
                place = chain(text, place, to, line);
            } else {
                place++;
            }
        }
    }

    private int chain(String text, int from, int to, int line) {
        List<String> names = new ArrayList<>();
        int end = word(text, from, to);
        names.add(text.substring(from, end));
        if (end + 1 < to && text.charAt(end) == ':') {
            int next = word(text, end + 1, to);
            if (next > end + 1 && next < to && text.charAt(next) == '(') {
                functions.add(new Function(names.get(0), text.substring(end + 1, next), line));
                return next;
            }
        }
        while (end + 1 < to && text.charAt(end) == '.') {
            int next = word(text, end + 1, to);
            if (next == end + 1) {
                return next;
            }
            names.add(text.substring(end + 1, next));
            end = next;
        }
        if (names.size() > 1) {
            bound.add(new Bound(names, line));
        }
        return end;
    }

    private static int word(String text, int from, int to) {
        int end = from;
        while (end < to && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
