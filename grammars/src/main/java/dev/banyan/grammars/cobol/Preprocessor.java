package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.CopyUse.Kind;
import dev.banyan.grammars.cobol.CopyUse.Outcome;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.source.ProblemList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From source lines to the text that the compiler would read: {@link LineReader} for the lines, then COPY, EXEC SQL INCLUDE
 * and REPLACE. Bounded in depth, in the number of members and in size; what is beyond a bound stays out and is a problem.
 */
final class Preprocessor {

    private static final int MAX_COPIES = 20_000;
    private static final int MAX_CHARS = 16_000_000;

    private final Copybooks copybooks;
    private final List<CopyUse> copies = new ArrayList<>();
    private final List<Problem> problems = new ProblemList(MAX_COPIES);
    private final OpenMembers open;
    private ReferenceFormat format = ReferenceFormat.FIXED;
    private int lines;
    private int expandedLines;
    private boolean replaceSeen;
    private boolean full;

    private Preprocessor(Copybook file, Copybooks copybooks) {
        this.copybooks = copybooks;
        this.open = new OpenMembers(file);
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
        Preprocessor preprocessor = new Preprocessor(new Copybook(file, text), copybooks);
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
        LineReader reader = LineReader.read(file, text, format, true);
        lines = reader.lines();
        expandedLines = lines;
        format = reader.format();
        MappedText out = new MappedText(text.length() + 1024);
        expand(reader.result(), format, out);
        return replaceSeen ? ReplaceStatements.apply(out, problems) : out;
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
        boolean exec = (length == 4 && Words.equal(chars, start, end, "EXEC"))
                || (length == 7 && Words.equal(chars, start, end, "EXECUTE"));
        return exec ? Directive.EXEC : Directive.NONE;
    }

    private int copy(MappedText in, int start, int afterVerb, ReferenceFormat format, MappedText out, int copied) {
        CopyStatement statement = CopyStatement.copy(in, afterVerb);
        Position position = in.position(start);
        if (statement.member().isEmpty()) {
            problem(position, "syntax", "COPY without the name of a member.", "Name a member behind COPY.");
        } else if (!statement.closed()) {
            String what = "COPY " + Excerpt.of(statement.member()) + " has no period.";
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
        return -Math.max(afterVerb, ExecEnd.find(in, afterVerb));
    }

    private void member(CopyStatement statement, Kind kind, Position position, ReferenceFormat format, MappedText out) {
        if (full) {
            return;
        }
        String name = statement.member();
        Optional<Copybook> found = copybooks.find(name, statement.library(), position.file());
        Outcome outcome = open.outcome(name, found);
        Optional<String> itself = outcome == Outcome.CYCLE ? Optional.of(position.file()) : Optional.empty();
        copies.add(new CopyUse(
                Words.upper(name),
                statement.library().map(Words::upper),
                kind,
                outcome,
                found.map(Copybook::file).or(() -> itself),
                open.innermost(),
                position));
        if (copies.size() >= MAX_COPIES) {
            tooLarge(
                    position,
                    "More than " + MAX_COPIES + " COPY statements were met; the members after this one stay out.");
        }
        String shown = Excerpt.of(Words.upper(name));
        switch (outcome) {
            case FOUND -> insert(found.orElseThrow(), statement, position, format, out);
            case MISSING -> missing(shown, kind, position, out);
            case CYCLE ->
                problem(
                        position,
                        "copy-cycle",
                        "COPY " + shown + " leads back to itself.",
                        "Take the COPY statement out of the member, or give one of the two another name.");
            case TOO_DEEP ->
                problem(
                        position,
                        "copy-depth",
                        "COPY " + shown + " stands in more than " + OpenMembers.MAX_DEPTH
                                + " members that copy one another; it was not expanded.",
                        "Copy the member from an outer one.");
            case SYSTEM -> closeEntry(out);
        }
    }

    private void missing(String shown, Kind kind, Position position, MappedText out) {
        problem(
                position,
                "missing-copybook",
                (kind == Kind.SQL_INCLUDE ? "EXEC SQL INCLUDE " : "COPY ") + shown + ": there is no such member.",
                "Add the library that holds " + shown + " to the folders that are read.");
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
        String text = CobolParser.withoutMark(copybook.text());
        if (out.length() + text.length() > MAX_CHARS) {
            tooLarge(position, "The text after COPY has more than " + MAX_CHARS + " characters; the rest stays out.");
            return;
        }
        if (text.isBlank()) {
            problems.add(CobolParser.nothingIn(copybook.file()));
        }
        ReferenceFormat own = ReferenceFormat.detect(text, format);
        LineReader reader = LineReader.read(copybook.file(), text, own, false);
        expandedLines += reader.lines();
        open.open(statement.member(), copybook);
        out.append('\n');
        if (statement.replacements().isEmpty()) {
            expand(reader.result(), reader.format(), out);
        } else {
            MappedText member = new MappedText(text.length() + 64);
            expand(reader.result(), reader.format(), member);
            MappedText replaced = Replacement.apply(member, 0, member.length(), statement.replacements());
            out.append(replaced, 0, replaced.length());
        }
        out.append('\n');
        open.close();
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
