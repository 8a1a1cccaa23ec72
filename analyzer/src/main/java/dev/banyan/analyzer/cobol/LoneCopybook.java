package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.SourceSummary.Holds;
import dev.banyan.analyzer.cobol.layout.CopybookLayouts;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.grammars.cobol.CobolFile;
import dev.banyan.grammars.cobol.CobolParser;
import dev.banyan.grammars.cobol.CopyUse;
import dev.banyan.grammars.cobol.Copybook;
import dev.banyan.grammars.cobol.Copybooks;
import dev.banyan.grammars.layout.LayoutOptions;
import dev.banyan.grammars.layout.RecordLayout;
import dev.banyan.grammars.layout.RecordLayouts;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Reads a copybook that no program copies, by a program of our own that does nothing else. Data entries and statements
 * need different surroundings: the one with fewer problems is believed. A
 * template is none of both: that it is one is all that is said.
 */
final class LoneCopybook {

    /** Not a path that an estate can have. */
    private static final String OUR_PROGRAM = "//alone";

    private static final String MEMBER = "BANYAN-ALONE";

    private static final List<String> SURROUNDINGS = List.of("""
                    DATA DIVISION.
                    WORKING-STORAGE SECTION.
                    COPY BANYAN-ALONE.
            """, """
                    PROCEDURE DIVISION.
                    ALONE.
                        COPY BANYAN-ALONE.
            """);

    private LoneCopybook() {}

    static SourceSummary read(SourceFile file, CopybookLibrary library) {
        Copybooks copybooks = with(file, library);
        SourceSummary best = summary(file, SURROUNDINGS.get(0), copybooks);
        if (!best.problems().isEmpty()) {
            SourceSummary other = summary(file, SURROUNDINGS.get(1), copybooks);
            best = other.problems().size() < best.problems().size() ? other : best;
        }
        Optional<Problem> template = TemplateMarks.find(file, best.problems());
        return template.isPresent() ? best.withProblems(List.of(template.get())) : best;
    }

    /** The layouts of its data entries; of a copybook of statements there are none. */
    static CopybookLayouts layouts(SourceFile file, CopybookLibrary library) {
        CobolFile parsed = parse(SURROUNDINGS.get(0), with(file, library));
        if (TemplateMarks.find(file, parsed.problems()).isPresent()) {
            return CopybookLayouts.of(file.path(), List.of());
        }
        List<RecordLayout> records = parsed.programs().stream()
                .flatMap(program -> program.data().sections().stream())
                .flatMap(section -> RecordLayouts.of(section.items(), LayoutOptions.DEFAULT).stream())
                .toList();
        return CopybookLayouts.of(file.path(), records);
    }

    private static Copybooks with(SourceFile file, CopybookLibrary library) {
        String text = file.read().text();
        return (name, inLibrary, askingFile) -> askingFile.equals(OUR_PROGRAM) && name.equals(MEMBER)
                ? Optional.of(new Copybook(file.path(), text))
                : library.find(name, inLibrary, askingFile);
    }

    private static CobolFile parse(String surrounding, Copybooks copybooks) {
        String program = """
                        IDENTIFICATION DIVISION.
                        PROGRAM-ID. ALONE.
                """ + surrounding;
        return CobolParser.parse(OUR_PROGRAM, program, copybooks);
    }

    private static SourceSummary summary(SourceFile file, String surrounding, Copybooks copybooks) {
        CobolFile parsed = parse(surrounding, copybooks);
        String member = CopybookLibrary.member(file.name());
        List<Problem> problems = parsed.problems().stream()
                .filter(problem -> !problem.position().file().equals(OUR_PROGRAM))
                .map(problem -> new Problem(
                        problem.position(),
                        problem.code(),
                        problem.what().replace(MEMBER, member),
                        problem.advice().replace(MEMBER, member)))
                .toList();
        return new SourceSummary(
                file.path(),
                0,
                Optional.empty(),
                Holds.COPYBOOK,
                List.of(),
                parsed.copies().stream()
                        .filter(copy -> !copy.position().file().equals(OUR_PROGRAM))
                        .map(copy -> named(copy, member))
                        .toList(),
                problems);
    }

    /** What the copybook copies is copied by itself; our name for it is nobody's business. */
    private static CopyUse named(CopyUse copy, String member) {
        return new CopyUse(
                copy.member(),
                copy.library(),
                copy.kind(),
                copy.outcome(),
                copy.file(),
                copy.within().map(within -> within.equals(MEMBER) ? member : within),
                copy.position());
    }
}
