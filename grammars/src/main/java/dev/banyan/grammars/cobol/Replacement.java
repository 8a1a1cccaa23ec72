package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import java.util.Arrays;
import java.util.List;

/**
 * {@code a BY b} of COPY REPLACING and REPLACE.
 *
 * @param pattern the text-words to be found, in upper case but for literals; never empty
 * @param by the text that takes their place, on one line
 */
record Replacement(List<String> pattern, String by, Scope scope) {

    /** How much of a text-word has to be equal. */
    enum Scope {
        WHOLE,
        LEADING,
        TRAILING
    }

    Replacement {
        pattern = List.copyOf(pattern);
    }

    /**
     * Replaces in a whole text, once and from left to right; the first replacement that fits at a place is taken, and what
     * it puts in is not looked at again.
     *
     * <p>The pattern {@code :TAG:} is three text-words, {@code : TAG :}. In {@code :TAG:-REC} they are found, and since
     * nothing separates them from {@code -REC} the result is one word.
     *
     * <p>Cost: text-words times replacements.
     */
    static MappedText apply(MappedText text, int from, int to, List<Replacement> replacements) {
        MappedText out = new MappedText(to - from + 64);
        if (from < to) {
            Position start = text.position(from);
            out.at(start.file(), start.line(), start.column());
        }
        WordList words = WordList.of(text, from, to);
        int copied = from;
        int word = 0;
        while (word < words.size) {
            Replacement found = words.find(word, replacements);
            if (found == null) {
                word++;
                continue;
            }
            int first = words.starts[word];
            int end = words.ends[word + found.pattern.size() - 1];
            out.append(text, copied, first);
            out.pin(text.position(first));
            found.put(text, first, end, out);
            out.fill('\n', lineEnds(text, first, end));
            copied = end;
            word += found.pattern.size();
        }
        out.append(text, copied, to);
        return out;
    }

    private void put(MappedText text, int first, int end, MappedText out) {
        int length = pattern.get(0).length();
        switch (scope) {
            case WHOLE -> out.append(by, 0, by.length());
            case LEADING -> {
                out.append(by, 0, by.length());
                out.append(text.substring(first + length, end), 0, end - first - length);
            }
            case TRAILING -> {
                out.append(text.substring(first, end - length), 0, end - first - length);
                out.append(by, 0, by.length());
            }
        }
    }

    private static int lineEnds(MappedText text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    /** The text-words of a text. */
    private static final class WordList {

        private final char[] chars;
        private int[] starts = new int[256];
        private int[] ends = new int[256];
        private int size;

        private WordList(char[] chars) {
            this.chars = chars;
        }

        static WordList of(MappedText text, int from, int to) {
            WordList list = new WordList(text.chars());
            TextWords words = new TextWords(text, from, to);
            while (words.next()) {
                if (list.size == list.starts.length) {
                    list.starts = Arrays.copyOf(list.starts, list.size * 2);
                    list.ends = Arrays.copyOf(list.ends, list.size * 2);
                }
                list.starts[list.size] = words.start();
                list.ends[list.size] = words.end();
                list.size++;
            }
            return list;
        }

        @org.jspecify.annotations.Nullable Replacement find(int word, List<Replacement> replacements) {
            for (Replacement replacement : replacements) {
                if (matches(word, replacement)) {
                    return replacement;
                }
            }
            return null;
        }

        private boolean matches(int word, Replacement replacement) {
            List<String> pattern = replacement.pattern;
            if (replacement.scope != Scope.WHOLE) {
                String part = pattern.get(0);
                int length = ends[word] - starts[word];
                int from = replacement.scope == Scope.LEADING ? starts[word] : ends[word] - part.length();
                return length >= part.length() && Words.isPart(chars[starts[word]]) && equal(from, part);
            }
            if (word + pattern.size() > size) {
                return false;
            }
            for (int i = 0; i < pattern.size(); i++) {
                String part = pattern.get(i);
                if (ends[word + i] - starts[word + i] != part.length() || !equal(starts[word + i], part)) {
                    return false;
                }
            }
            return true;
        }

        private boolean equal(int from, String part) {
            boolean literal = part.charAt(0) == '\'' || part.charAt(0) == '"';
            for (int i = 0; i < part.length(); i++) {
                char c = chars[from + i];
                if ((literal ? c : Words.upper(c)) != part.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
