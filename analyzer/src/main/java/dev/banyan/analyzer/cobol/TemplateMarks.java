package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Tells a template by its marks, which COPY REPLACING or another tool puts words in place of: {@code :XXX:} and
 * {@code ==UT==}. A colon also stands before a host variable and in {@code A(1:2)}, so a mark counts only on a line that
 * is no COBOL.
 */
final class TemplateMarks {

    private static final List<String> FENCES = List.of(":", "==");
    private static final int MAX_MARK = 32;

    private TemplateMarks() {}

    /**
     * The one problem in place of all of a template.
     *
     * @param raw what was found where the file was read as it stands
     */
    static Optional<Problem> find(SourceFile file, List<Problem> raw) {
        List<String> lines = file.read().text().lines().toList();
        for (Problem problem : raw) {
            Position position = problem.position();
            boolean here = problem.code().equals("syntax")
                    && position.file().equals(file.path())
                    && position.line() >= 1
                    && position.line() <= lines.size();
            Optional<String> mark = here ? mark(lines.get(position.line() - 1)) : Optional.empty();
            if (mark.isPresent()) {
                return Optional.of(new Problem(
                        position,
                        "template",
                        "The file is a template: " + Excerpt.of(mark.get())
                                + " is no COBOL before COPY REPLACING, and no program copies it.",
                        "It was left out. Look for the programs that copy it, or for the tool that fills it in."));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> mark(String line) {
        for (String fence : FENCES) {
            int open = line.indexOf(fence);
            while (open >= 0) {
                int from = open + fence.length();
                int end = wordEnd(line, from);
                if (end > from && line.startsWith(fence, end)) {
                    return Optional.of(line.substring(open, end + fence.length()));
                }
                open = line.indexOf(fence, from);
            }
        }
        return Optional.empty();
    }

    private static int wordEnd(String line, int from) {
        int end = from;
        while (end < line.length() && end - from < MAX_MARK && isWord(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
