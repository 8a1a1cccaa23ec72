package dev.banyan.grammars.cobol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A COPY statement, or a REPLACE statement (which has no member).
 *
 * @param member as written, without quotes; empty when it is missing
 * @param end where the text goes on
 * @param closed whether its period was found
 */
record CopyStatement(String member, Optional<String> library, List<Replacement> replacements, int end, boolean closed) {

    /** Reads what follows the word COPY. */
    static CopyStatement copy(MappedText text, int from) {
        TextWords words = new TextWords(text, from, text.length());
        if (!words.next() || words.is(".")) {
            return new CopyStatement("", Optional.empty(), List.of(), words.end(), words.is("."));
        }
        String member = words.text();
        Optional<String> library = Optional.empty();
        List<Replacement> replacements = List.of();
        int end = words.end();
        while (words.next()) {
            if (words.is(".")) {
                return new CopyStatement(member, library, replacements, words.end(), true);
            } else if (words.is("OF") || words.is("IN")) {
                words.next();
                library = Optional.of(words.text());
            } else if (words.is("REPLACING")) {
                ReplacementList list = new ReplacementList(text, words);
                replacements = list.read();
                return new CopyStatement(member, library, replacements, words.end(), list.closed);
            } else if (!words.is("SUPPRESS") && !words.is("PRINTING")) {
                break;
            }
            end = words.end();
        }
        return new CopyStatement(member, library, replacements, end, false);
    }

    /** Reads what follows the word REPLACE; REPLACE OFF has no replacements. */
    static CopyStatement replace(MappedText text, int from) {
        TextWords words = new TextWords(text, from, text.length());
        ReplacementList list = new ReplacementList(text, words);
        List<Replacement> replacements = list.read();
        return new CopyStatement("", Optional.empty(), replacements, words.end(), list.closed);
    }

    /** Reads {@code a BY b} up to a period. */
    private static final class ReplacementList {

        private final MappedText text;
        private final TextWords words;
        private boolean closed;

        ReplacementList(MappedText text, TextWords words) {
            this.text = text;
            this.words = words;
        }

        List<Replacement> read() {
            List<Replacement> all = new ArrayList<>();
            boolean more = words.next();
            while (more && !words.is(".")) {
                Replacement.Scope scope = Replacement.Scope.WHOLE;
                if (words.is("LEADING") || words.is("TRAILING")) {
                    scope = words.is("LEADING") ? Replacement.Scope.LEADING : Replacement.Scope.TRAILING;
                    words.next();
                } else if (words.is("ALSO") || words.is("OFF") || words.is("LAST")) {
                    more = words.next();
                    continue;
                }
                int[] pattern = operand();
                if (words.is("BY")) {
                    words.next();
                    int[] by = operand();
                    List<String> parts = parts(pattern);
                    if (!parts.isEmpty()) {
                        all.add(new Replacement(parts, oneLine(by), scope));
                    }
                }
                more = words.start() < words.end();
            }
            closed = more;
            return all;
        }

        /** The bounds of the operand at the current word; goes to the word behind it. */
        private int[] operand() {
            if (words.is("==")) {
                int start = words.end();
                while (words.next() && !words.is("==")) {
                    // to the closing delimiter
                }
                int[] bounds = {start, Math.max(start, words.start())};
                words.next();
                return bounds;
            }
            int start = words.start();
            int end = words.end();
            boolean literal = words.isLiteral();
            while (words.next() && !literal) {
                if (words.is("OF") || words.is("IN")) {
                    words.next();
                } else if (words.is("(")) {
                    toClosingParenthesis();
                } else {
                    break;
                }
                end = words.end();
            }
            return new int[] {start, end};
        }

        private void toClosingParenthesis() {
            int depth = 1;
            while (depth > 0 && words.next()) {
                depth += words.is("(") ? 1 : words.is(")") ? -1 : 0;
            }
        }

        private List<String> parts(int[] bounds) {
            List<String> parts = new ArrayList<>();
            TextWords inner = new TextWords(text, bounds[0], bounds[1]);
            while (inner.next()) {
                String part = text.substring(inner.start(), inner.end());
                parts.add(inner.isLiteral() ? part : Words.upper(part));
            }
            return parts;
        }

        private String oneLine(int[] bounds) {
            return text.substring(bounds[0], bounds[1]).replace('\n', ' ').strip();
        }
    }
}
