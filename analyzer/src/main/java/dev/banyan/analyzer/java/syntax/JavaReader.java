package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.facts.Reading.Outcome;
import dev.banyan.analyzer.source.Banner;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads Java source files. A file with errors gives what stands outside of them, and a problem for each. */
public final class JavaReader {

    /** The language in estate.json. */
    public static final String LANGUAGE = "java";

    private static final int MOST_PROBLEMS = 20;

    /** In characters. The tree of a file takes some forty times its size, and hardly a class file could hold the code of more. */
    private static final int LONGEST = 4 << 20;

    private JavaReader() {}

    public static JavaSource read(SourceFile file) {
        if (file.bytes() > SourceText.MAX_BYTES) {
            return beginning(file);
        }
        SourceText text = file.read();
        if (!text.readable()) {
            return nothing(file.path(), 0, text.problems());
        }
        List<Problem> problems = new ArrayList<>(text.problems());
        try {
            return facts(file.path(), text, problems).withBanner(Banner.ofJava(text.text()));
        } catch (StackOverflowError e) {
            // The parser descends once per bracket; there is no other way to bound it from outside.
            problems.add(tooDeep(Position.of(file.path()), "The expressions or blocks of the file"));
            return nothing(file.path(), text.lines(), problems);
        }
    }

    /** A file that is not even read: what its first characters declare, and its lines. */
    private static JavaSource beginning(SourceFile file) {
        SourceText start = file.readStart(LONGEST);
        List<Problem> problems = new ArrayList<>(start.problems());
        problems.add(tooLarge(file.path(), (file.bytes() >> 20) + " MiB"));
        return Skimmed.source(file.path(), start.text(), file.countLines(), problems)
                .withBanner(Banner.ofJava(start.text()));
    }

    private static JavaSource facts(String file, SourceText text, List<Problem> problems) {
        if (text.text().length() > LONGEST) {
            problems.add(tooLarge(file, text.text().length() + " characters"));
            return Skimmed.source(file, text.text(), text.lines(), problems);
        }
        OptionalInt far = LookAhead.tooFar(text.text());
        if (far.isPresent()) {
            problems.add(tooDeep(new Position(file, far.getAsInt(), 0), "The types or casts from here on"));
            return nothing(file, text.lines(), problems);
        }
        ParseResult<CompilationUnit> parsed = parse(text.text(), LanguageLevel.JAVA_17);
        if (!parsed.isSuccessful()) {
            // Old sources use later keywords as names, newer ones later syntax: take all the grammar knows.
            parsed = parse(text.text(), LanguageLevel.RAW);
        }
        parsed.getProblems().stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> problems.add(SyntaxProblem.of(file, problem)));
        Optional<CompilationUnit> unit = parsed.isSuccessful()
                ? parsed.getResult()
                : Mended.unit(text.text(), parsed, mended -> parse(mended, LanguageLevel.RAW));
        if (unit.isEmpty()) {
            return nothing(file, text.lines(), problems);
        }
        List<Problem> deep = Nesting.cut(unit.get(), file);
        deep.stream().limit(MOST_PROBLEMS).forEach(problems::add);
        boolean whole = parsed.isSuccessful() && deep.isEmpty();
        Reading reading = new Reading(file, LANGUAGE, text.lines(), whole ? Outcome.PARSED : Outcome.PARTIAL);
        return UnitReader.read(unit.get(), reading, problems);
    }

    static ParseResult<CompilationUnit> parse(String text, LanguageLevel level) {
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(level).setAttributeComments(false);
        // What they check afterwards, such as a modifier twice, is no reason to read less; they cost as much as half
        // the parse.
        configuration.getProcessors().clear();
        return new JavaParser(configuration).parse(ParseStart.COMPILATION_UNIT, LookAhead.provider(text));
    }

    private static Problem tooLarge(String file, String size) {
        return new Problem(
                Position.of(file),
                "too-large",
                "The file has " + size + "; of Java sources with more than " + LONGEST
                        + " characters the package, the imports and the names of types are read.",
                "It is probably generated: analyse what it was generated from.");
    }

    private static Problem tooDeep(Position place, String what) {
        return new Problem(
                place,
                "too-deep",
                what + " nest too deeply to be read; the file was left out.",
                "It is probably generated: analyse what it was generated from.");
    }

    private static JavaSource nothing(String file, int lines, List<Problem> problems) {
        return new JavaSource(
                file, "", 0, List.of(), List.of(), new Reading(file, LANGUAGE, lines, Outcome.SKIPPED), problems);
    }
}
