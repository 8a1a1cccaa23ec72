package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.List;

/** REPLACE and REPLACE OFF. */
final class ReplaceStatements {

    private ReplaceStatements() {}

    /** Carries them out on text after COPY; each holds until the next one. */
    static MappedText apply(MappedText in, List<Problem> problems) {
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
                    problems.add(new Problem(
                            position, "syntax", "REPLACE has no period.", "End the REPLACE statement with a period."));
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
}
