package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.CopyUse.Kind;
import dev.banyan.grammars.cobol.CopyUse.Outcome;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * From source lines to the text that the compiler would read: {@link LineReader} for the lines, then COPY, EXEC SQL INCLUDE
 * and REPLACE. Bounded in depth, in the number of members and in size; what is beyond a bound stays out and is a problem.
 */
final class Preprocessor {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_COPIES = 20_000;
    private static final int MAX_CHARS = 16_000_000;

    private final Copybooks copybooks;
    private final List<CopyUse> copies = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Copybook> open = new ArrayDeque<>();
    private final Deque<String> openMembers = new ArrayDeque<>();
    private ReferenceFormat format = ReferenceFormat.FIXED;
    private int lines;
    private int expandedLines;
    private boolean replaceSeen;
    private boolean full;

    private Preprocessor(Copybooks copybooks) {
        this.copybooks = copybooks;
    }

    /**
     * The text after COPY and REPLACE.
     *
     * @param format of the file itself, at its end
     * @param lines physical lines of the file itself
     * @param expandedLines those of its copybooks counted too, each as often as it is copied
     */
    record Expansion(
            MappedText text,
            ReferenceFormat format,
            List<CopyUse> copies,
            List<Problem> problems,
            int lines,
            int expandedLines) {}

    static Expansion expand(String file, String text, Copybooks copybooks) {
        Preprocessor preprocessor = new Preprocessor(copybooks);
        MappedText expanded = preprocessor.file(file, text);
        return new Expansion(
                expanded,
                preprocessor.format,
                preprocessor.copies,
                preprocessor.problems,
                preprocessor.lines,
                preprocessor.expandedLines);
    }

    private MappedText file(String file, String text) {
        if (text.length() > MAX_CHARS) {
            problem(
                    Position.of(file),
                    "too-large",
                    "The file has more than " + MAX_CHARS + " characters and was not read.",
                    "Split it, or leave it out of the audit.");
            return new MappedText(16);
        }
        format = ReferenceFormat.detect(text, ReferenceFormat.FIXED);
        open.push(new Copybook(file, text));
        LineReader reader = LineReader.read(file, text, format, true);
        lines = reader.lines();
        expandedLines = lines;
        format = reader.format();
        MappedText out = new MappedText(text.length() + 1024);
        expand(reader.result(), format, out);
        return replaceSeen ? replace(out) : out;
    }

    /** Copies a text to the output with the members its COPY statements name in their places. */
    private void expand(MappedText in, ReferenceFormat format, MappedText out) {
        char[] chars = in.chars();
        int limit = in.length();
        int copied = 0;
        int i = 0;
        while (i < limit) {
            char c = chars[i];
            if (c == '\'' || c == '"') {
                i = TextWords.literalEnd(chars, i, limit);
            } else if (!Words.isPart(c)) {
                i++;
            } else {
                int start = i;
                do {
                    i++;
                } while (i < limit && Words.isPart(chars[i]));
                Directive directive = directive(chars, start, i);
                if (directive == Directive.NONE) {
                    continue;
                }
                int end = directive == Directive.COPY
                        ? copy(in, start, i, format, out, copied)
                        : directive == Directive.EXEC
                                ? exec(in, start, i, format, out, copied)
                                : CopyStatement.replace(in, i).end();
                replaceSeen |= directive == Directive.REPLACE;
                if (end < 0) {
                    i = -end;
                } else {
                    copied = directive == Directive.REPLACE ? copied : end;
                    i = end;
                }
            }
        }
        out.append(in, copied, limit);
    }

    private enum Directive {
        NONE,
        COPY,
        REPLACE,
        EXEC
    }

    private static Directive directive(char[] chars, int start, int end) {
        int length = end - start;
        if (length == 4 && Words.equal(chars, start, end, "COPY")) {
            return Directive.COPY;
        }
        if (length == 7 && Words.equal(chars, start, end, "REPLACE")) {
            return Directive.REPLACE;
        }
        boolean exec = length == 4 && Words.equal(chars, start, end, "EXEC")
                || length == 7 && Words.equal(chars, start, end, "EXECUTE");
        return exec ? Directive.EXEC : Directive.NONE;
    }

    private int copy(MappedText in, int start, int afterVerb, ReferenceFormat format, MappedText out, int copied) {
        CopyStatement statement = CopyStatement.copy(in, afterVerb);
        Position position = in.position(start);
        if (!statement.closed()) {
            String what = statement.member().isEmpty()
                    ? "COPY without the name of a member."
                    : "COPY " + statement.member() + " has no period.";
            problem(position, "syntax", what, "End the COPY statement with a period.");
        }
        out.append(in, copied, start);
        if (!statement.member().isEmpty()) {
            Kind kind = statement.replacements().isEmpty() ? Kind.COPY : Kind.COPY_REPLACING;
            member(statement, kind, position, format, out);
        }
        return statement.end();
    }

    /** Leaves an EXEC block as it is, but for SQL INCLUDE; negative when nothing was taken out. */
    private int exec(MappedText in, int start, int afterVerb, ReferenceFormat format, MappedText out, int copied) {
        TextWords words = new TextWords(in, afterVerb, in.length());
        boolean include = words.next() && words.is("SQL") && words.next() && words.is("INCLUDE") && words.next();
        String member = include ? words.text() : "";
        if (include && words.next() && words.is("END-EXEC")) {
            out.append(in, copied, start);
            CopyStatement statement = new CopyStatement(member, Optional.empty(), List.of(), words.end(), true);
            member(statement, Kind.SQL_INCLUDE, in.position(start), format, out);
            return words.end();
        }
        return -Math.max(afterVerb, execEnd(in, afterVerb));
    }

    /** Where END-EXEC begins, outside literals; where it is missing, the next EXEC block or the end of the text. */
    static int execEnd(MappedText in, int from) {
        char[] chars = in.chars();
        int limit = in.length();
        for (int i = from; i < limit; i++) {
            char c = chars[i];
            if (c == '\'' || c == '"') {
                i = TextWords.literalEnd(chars, i, limit) - 1;
            } else if ((c == 'E' || c == 'e') && (isAt(chars, i, limit, "END-EXEC") || startsBlock(chars, i, limit))) {
                return i;
            }
        }
        return limit;
    }

    private static boolean startsBlock(char[] chars, int at, int limit) {
        return chars[at - 1] <= ' '
                && (isAt(chars, at, limit, "EXEC CICS ")
                        || isAt(chars, at, limit, "EXEC SQL ")
                        || isAt(chars, at, limit, "EXEC DLI "));
    }

    private static boolean isAt(char[] chars, int at, int limit, String upper) {
        int end = at + upper.length();
        return end <= limit && Words.equal(chars, at, end, upper);
    }

    private void member(CopyStatement statement, Kind kind, Position position, ReferenceFormat format, MappedText out) {
        if (full) {
            return;
        }
        String name = statement.member();
        Optional<Copybook> found = copybooks.find(name, statement.library(), position.file());
        Outcome outcome = outcome(name, found);
        copies.add(new CopyUse(
                Words.upper(name),
                statement.library().map(Words::upper),
                kind,
                outcome,
                found.map(Copybook::file),
                Optional.ofNullable(openMembers.peek()),
                position));
        if (copies.size() >= MAX_COPIES) {
            tooLarge(
                    position,
                    "More than " + MAX_COPIES + " COPY statements were met; the members after this one stay out.");
        }
        switch (outcome) {
            case FOUND -> insert(found.orElseThrow(), statement, position, format, out);
            case MISSING -> missing(name, kind, position, out);
            case CYCLE ->
                problem(
                        position,
                        "copy-cycle",
                        "COPY " + Words.upper(name) + " leads back to itself, or nests deeper than " + MAX_DEPTH
                                + " members.",
                        "Take the COPY statement out of the member, or give one of the two another name.");
            case SYSTEM -> closeEntry(out);
        }
    }

    private Outcome outcome(String name, Optional<Copybook> found) {
        if (found.isEmpty()) {
            return SystemMembers.contains(Words.upper(name)) ? Outcome.SYSTEM : Outcome.MISSING;
        }
        String file = found.get().file();
        boolean cycle = open.size() > MAX_DEPTH
                || open.stream().anyMatch(outer -> outer.file().equals(file));
        return cycle ? Outcome.CYCLE : Outcome.FOUND;
    }

    private void missing(String name, Kind kind, Position position, MappedText out) {
        problem(
                position,
                "missing-copybook",
                (kind == Kind.SQL_INCLUDE ? "EXEC SQL INCLUDE " : "COPY ") + Words.upper(name)
                        + ": there is no such member.",
                "Add the library that holds " + Words.upper(name) + " to the folders that are read.");
        closeEntry(out);
    }

    /** {@code 01 REC COPY X.}: the period was that of the member too, and the entry still needs one. */
    private static void closeEntry(MappedText out) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && out.charAt(start - 1) != '.' && out.charAt(start - 1) != '\n') {
            start--;
        }
        while (start < end && out.charAt(start) == ' ') {
            start++;
        }
        if (start < end && Character.isDigit(out.charAt(start)) && out.charAt(end - 1) != '.') {
            out.append('.');
            out.append(' ');
        }
    }

    private void insert(
            Copybook copybook, CopyStatement statement, Position position, ReferenceFormat format, MappedText out) {
        if (out.length() + copybook.text().length() > MAX_CHARS) {
            tooLarge(position, "The text after COPY has more than " + MAX_CHARS + " characters; the rest stays out.");
            return;
        }
        ReferenceFormat own = ReferenceFormat.detect(copybook.text(), format);
        LineReader reader = LineReader.read(copybook.file(), copybook.text(), own, false);
        expandedLines += reader.lines();
        open.push(copybook);
        openMembers.push(Words.upper(statement.member()));
        out.append('\n');
        if (statement.replacements().isEmpty()) {
            expand(reader.result(), reader.format(), out);
        } else {
            MappedText member = new MappedText(copybook.text().length() + 64);
            expand(reader.result(), reader.format(), member);
            MappedText replaced = Replacement.apply(member, 0, member.length(), statement.replacements());
            out.append(replaced, 0, replaced.length());
        }
        out.append('\n');
        open.pop();
        openMembers.pop();
    }

    /** Carries out the REPLACE statements of the expanded text. */
    private MappedText replace(MappedText in) {
        MappedText out = new MappedText(in.length() + 64);
        List<Replacement> active = List.of();
        int from = 0;
        TextWords words = new TextWords(in, 0, in.length());
        while (words.next()) {
            if (words.is("REPLACE")) {
                append(in, from, words.start(), active, out);
                Position position = in.position(words.start());
                CopyStatement statement = CopyStatement.replace(in, words.end());
                if (!statement.closed()) {
                    problem(position, "syntax", "REPLACE has no period.", "End the REPLACE statement with a period.");
                }
                active = statement.replacements();
                from = statement.end();
                words = new TextWords(in, from, in.length());
            }
        }
        append(in, from, in.length(), active, out);
        return out;
    }

    private static void append(MappedText in, int from, int to, List<Replacement> active, MappedText out) {
        if (active.isEmpty()) {
            out.append(in, from, to);
        } else {
            MappedText replaced = Replacement.apply(in, from, to, active);
            out.append(replaced, 0, replaced.length());
        }
    }

    private void tooLarge(Position position, String what) {
        if (!full) {
            full = true;
            problem(position, "too-large", what, "Look for members that copy each other many times over.");
        }
    }

    private void problem(Position position, String code, String what, String advice) {
        problems.add(new Problem(position, code, what, advice));
    }
}
