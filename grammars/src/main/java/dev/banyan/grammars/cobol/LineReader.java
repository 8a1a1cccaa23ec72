package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * From the lines of a source file to its text: columns, tabs, comments, continuation, compiler-directing lines and
 * comment-entries are dealt with, so that what remains is words, literals and pictures. Every source line leaves exactly
 * one line end; a continued line gives its own behind the joined text.
 *
 * <pre>
 * 000100     DISPLAY 'ABC          (to column 72)
 * 000200-    'DEF'.            =>  DISPLAY 'ABC      DEF'.
 * </pre>
 *
 * Cost: each character is looked at once, those of a line before a continuation twice.
 */
final class LineReader {

    private static final int FIRST_TEXT_COLUMN = 8;
    private static final int AREA_B = 12;
    private static final int LAST_TEXT_COLUMN = 72;
    private static final List<String> DOLLAR_DIRECTIVES = List.of("SET", "IF ", "ELSE", "END", "ELIF ");
    /** The ruler of an editor, pasted with the text. */
    private static final String RULER = "----+----1----+----2";

    private static final String DEBUGGING_MODE = "DEBUGGING MODE";

    private final String file;
    private final String text;
    private final MappedText out;
    private final boolean namesDebugging;
    private final CommentEntries commentEntries;
    private final ConditionalLines conditional = new ConditionalLines();

    private ReferenceFormat format;
    private boolean debugging;
    private int lineNumber;
    private int pendingLineEnds;
    /** Where the last line with text begins in {@link #out}, and how wide its text was before trailing blanks went. */
    private int lastStart;

    private int lastWidth;
    /** The quote of a literal that goes on there; 0 when none does. */
    private char openAtLastStart;

    private LineReader(String file, String text, ReferenceFormat format, boolean program) {
        this.file = file;
        this.text = text;
        this.format = format;
        this.out = new MappedText(text.length() + 16);
        this.namesDebugging = text.contains(DEBUGGING_MODE);
        this.commentEntries = new CommentEntries(program);
    }

    /**
     * Reads a file.
     *
     * @param program true when the text can start with an IDENTIFICATION DIVISION
     */
    static LineReader read(String file, String text, ReferenceFormat format, boolean program) {
        LineReader reader = new LineReader(file, text, format, program);
        reader.readAll();
        return reader;
    }

    MappedText result() {
        return out;
    }

    /** Physical lines read. */
    int lines() {
        return lineNumber;
    }

    /** The format at the end of the text. */
    ReferenceFormat format() {
        return format;
    }

    private void readAll() {
        out.at(file, 1, 1);
        int start = 0;
        int tab = text.indexOf('\t');
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lineNumber++;
            int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            if (tab >= 0 && tab < start) {
                tab = text.indexOf('\t', start);
            }
            if (tab >= 0 && tab < last) {
                String expanded = Tabs.expand(text.substring(start, last));
                line(expanded, 0, expanded.length(), start);
            } else {
                line(text, start, last, -1);
            }
            pendingLineEnds++;
            start = end + 1;
        }
        out.fill('\n', pendingLineEnds);
    }

    /**
     * @param s the text that holds the line; the file's own, or the line with its tabs made blanks
     * @param origin where the line starts in the file's text when its tabs were made blanks; negative otherwise
     */
    private void line(String s, int start, int end, int origin) {
        if (format.hasIndicator() && include(s, start, end)) {
            return;
        }
        int from = start;
        int to = end;
        char indicator = ' ';
        if (format.hasIndicator() && !DirectiveWords.startsIn(s, start, Math.min(end, start + FIRST_TEXT_COLUMN - 2))) {
            if (end - start < FIRST_TEXT_COLUMN - 1 || s.startsWith(RULER, start)) {
                return;
            }
            indicator = s.charAt(start + FIRST_TEXT_COLUMN - 2);
            from = Math.min(end, start + FIRST_TEXT_COLUMN - (indicator == '>' ? 2 : 1));
            to = indented(origin) || format == ReferenceFormat.VARIABLE ? end : Math.min(end, start + LAST_TEXT_COLUMN);
        }
        if (isComment(s, start, end, indicator) || commentEntries.isControlCard(s, start, to)) {
            return;
        }
        while (to > from && s.charAt(to - 1) <= ' ') {
            to--;
        }
        int first = from;
        while (first < to && s.charAt(first) <= ' ') {
            first++;
        }
        if (first == to || isDirective(s, first, to)) {
            return;
        }
        if (!conditional.active() || commentEntries.swallow(s, first, to, isAreaB(first - start) || indicator == '-')) {
            return;
        }
        if (format.hasIndicator() && indicator == '-') {
            continuation(s, start, first, to, origin);
        } else {
            text(s, start, from, to, origin);
        }
    }

    /** A line of a source library's own, that stands for COPY. */
    private boolean include(String s, int start, int end) {
        Optional<String> copy = LibraryLine.copy(s, start, end).filter(statement -> conditional.active());
        copy.ifPresent(statement -> {
            out.fill('\n', pendingLineEnds);
            pendingLineEnds = 0;
            lastStart = out.length();
            lastWidth = statement.length();
            openAtLastStart = 0;
            out.pin(new Position(file, lineNumber, 1));
            out.append(statement, 0, statement.length());
        });
        return copy.isPresent();
    }

    private boolean isAreaB(int offset) {
        return format.hasIndicator() && offset >= AREA_B - 1;
    }

    /** A line that starts with tabs was typed in an editor without columns; it has no mark in columns 73-80. */
    private boolean indented(int origin) {
        int i = origin;
        while (i >= 0 && i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i >= 0 && i < text.length() && text.charAt(i) == '\t';
    }

    private boolean isComment(String s, int start, int end, char indicator) {
        if (format == ReferenceFormat.FREE) {
            return start < end && (s.charAt(start) == '*' || s.charAt(start) == '/');
        }
        if (indicator == '*' || indicator == '/') {
            return true;
        }
        if (indicator == '$') {
            dollar(s.substring(start + FIRST_TEXT_COLUMN - 1, end));
            return true;
        }
        return (indicator == 'D' || indicator == 'd') && !debugging;
    }

    /** Compiler directives ({@code >>}, {@code $SET}) and the listing control of old compilers. */
    private boolean isDirective(String s, int first, int to) {
        char c = s.charAt(first);
        if (c == '>' && s.startsWith(">>", first)) {
            String directive = s.substring(first + 2, to).trim();
            format = format.after(directive);
            conditional.directive(directive);
            return true;
        }
        if (c == '$' && isDollarDirective(s, first)) {
            dollar(s.substring(first + 1, to));
            return true;
        }
        return CommentEntries.isListingControl(s, first, to);
    }

    private static boolean isDollarDirective(String s, int first) {
        return DOLLAR_DIRECTIVES.stream().anyMatch(word -> s.regionMatches(true, first + 1, word, 0, word.length()));
    }

    private void dollar(String directive) {
        format = format.after(directive);
        if (!directive.regionMatches(true, 0, "SET", 0, 3)) {
            conditional.directive(directive);
        }
    }

    private void text(String s, int start, int from, int to, int origin) {
        out.fill('\n', pendingLineEnds);
        pendingLineEnds = 0;
        lastStart = out.length();
        openAtLastStart = 0;
        lastWidth = to - from;
        debugging |= namesDebugging && s.substring(from, to).contains(DEBUGGING_MODE);
        copy(s, start, from, Quotes.beforeComment(s, from, to), origin);
    }

    private void copy(String s, int start, int from, int to, int origin) {
        if (origin < 0) {
            out.at(file, lineNumber, from - start + 1);
            out.append(s, from, to);
            return;
        }
        int expanded = start;
        for (int i = origin; expanded < to; i++) {
            int width = text.charAt(i) == '\t' ? Tabs.WIDTH - (expanded - start) % Tabs.WIDTH : 1;
            if (text.charAt(i) == '\t' || i == origin || text.charAt(i - 1) == '\t' || expanded == from) {
                out.at(file, lineNumber, i - origin + 1);
            }
            int begin = Math.max(from, expanded);
            int finish = Math.min(to, expanded + width);
            if (begin < finish) {
                out.append(s, begin, finish);
            }
            expanded += width;
        }
    }

    private void continuation(String s, int start, int first, int to, int origin) {
        char open = Quotes.open(out, lastStart, openAtLastStart);
        if (open == 0 && splitsDoubledQuote(s, first, to)) {
            open = s.charAt(first);
        }
        int from = first;
        if (open != 0) {
            if (format == ReferenceFormat.FIXED) {
                out.fill(' ', LAST_TEXT_COLUMN - FIRST_TEXT_COLUMN + 1 - lastWidth);
            }
            from = s.charAt(first) == open ? first + 1 : first;
        } else {
            int end = out.length();
            while (end > lastStart && out.charAt(end - 1) == ' ') {
                end--;
            }
            out.truncate(end);
        }
        lastStart = out.length();
        openAtLastStart = open;
        lastWidth = to - (start + FIRST_TEXT_COLUMN - 1);
        copy(s, start, from, open != 0 ? to : Quotes.beforeComment(s, from, to), origin);
    }

    /** Whether two quotes that mean one stand on both sides of the line end: {@code ..."} and {@code ""...}. */
    private boolean splitsDoubledQuote(String s, int first, int to) {
        char quote = s.charAt(first);
        return (quote == '\'' || quote == '"')
                && first + 1 < to
                && s.charAt(first + 1) == quote
                && lastWidth == LAST_TEXT_COLUMN - FIRST_TEXT_COLUMN + 1
                && out.length() > 0
                && out.charAt(out.length() - 1) == quote;
    }
}
