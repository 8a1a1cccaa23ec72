package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.facts.Reading.Outcome;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Reads Java that stands in a file of another kind, put together to a compilation unit; its lines are those of that file. */
public final class EmbeddedReader {

    private static final int MOST_PROBLEMS = 20;

    /** In characters; a method of Java cannot hold more. */
    private static final int LONGEST = 1 << 20;

    private EmbeddedReader() {}

    /**
     * Reads a compilation unit.
     *
     * @param language of the file
     * @param lines from the lines of {@code text} to those of the file; 0 for what does not stand in it
     */
    public static JavaSource read(String file, String language, String text, IntUnaryOperator lines) {
        List<Problem> problems = new ArrayList<>();
        if (text.length() > LONGEST) {
            problems.add(problem(file, "too-large", "The Java of the page has more than " + LONGEST + " characters."));
            return nothing(file, language, problems);
        }
        if (LookAhead.tooFar(text).isPresent()) {
            problems.add(problem(file, "too-deep", "The types or casts in the Java of the page nest too deeply."));
            return nothing(file, language, problems);
        }
        try {
            return parsed(file, language, text, lines, problems);
        } catch (StackOverflowError e) {
            // As in a file of Java: the parser descends once per bracket.
            problems.add(
                    problem(file, "too-deep", "The expressions or blocks in the Java of the page nest too deeply."));
            return nothing(file, language, problems);
        }
    }

    private static JavaSource parsed(
            String file, String language, String text, IntUnaryOperator lines, List<Problem> problems) {
        ParseResult<CompilationUnit> parsed = JavaReader.parse(text, LanguageLevel.JAVA_17);
        if (!parsed.isSuccessful()) {
            parsed = JavaReader.parse(text, LanguageLevel.RAW);
        }
        parsed.getProblems().stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> SyntaxProblem.of(file, problem))
                .forEach(problem -> problems.add(placed(problem, lines)));
        Optional<CompilationUnit> unit = parsed.isSuccessful()
                ? parsed.getResult()
                : Mended.unit(text, parsed, mended -> JavaReader.parse(mended, LanguageLevel.RAW));
        if (unit.isEmpty()) {
            return nothing(file, language, problems);
        }
        Nesting.cut(unit.get(), file).stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> problems.add(placed(problem, lines)));
        unit.get().walk(node -> place(node, lines));
        Outcome outcome = problems.isEmpty() ? Outcome.PARSED : Outcome.PARTIAL;
        return UnitReader.read(unit.get(), new Reading(file, language, 0, outcome), problems);
    }

    private static void place(Node node, IntUnaryOperator lines) {
        node.getRange().ifPresent(range -> {
            int begin = lines.applyAsInt(range.begin.line);
            int end = Math.max(begin, lines.applyAsInt(range.end.line));
            node.setRange(new Range(new Position(begin, range.begin.column), new Position(end, range.end.column)));
        });
    }

    private static Problem placed(Problem problem, IntUnaryOperator lines) {
        int line = lines.applyAsInt(Math.max(1, problem.position().line()));
        return new Problem(
                new dev.banyan.grammars.source.Position(problem.position().file(), line, 0),
                problem.code(),
                problem.what(),
                problem.advice());
    }

    private static Problem problem(String file, String code, String what) {
        return new Problem(
                dev.banyan.grammars.source.Position.of(file),
                code,
                what,
                "It is probably generated: analyse what it was generated from.");
    }

    private static JavaSource nothing(String file, String language, List<Problem> problems) {
        return new JavaSource(
                file, "", 0, List.of(), List.of(), new Reading(file, language, 0, Outcome.SKIPPED), problems);
    }
}
