package dev.banyan.grammars.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.Operand.Literal;
import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small programs around the text that a test is about, and copybooks by hand. */
final class Sources {

    /** Where a record stands when a test does not care. */
    static final Position ANY = new Position("TEST.cbl", 1, 1);

    private Sources() {}

    /** A program with the lines as its PROCEDURE DIVISION; its first line is line 4 of the file. */
    static String program(String procedure) {
        return """
                ID DIVISION.
                PROGRAM-ID. TEST.
                PROCEDURE DIVISION.
                """.indent(7) + procedure.indent(11);
    }

    /** A program with the lines as its WORKING-STORAGE; its first line is line 5 of the file. */
    static String storage(String entries) {
        return """
                ID DIVISION.
                PROGRAM-ID. TEST.
                DATA DIVISION.
                WORKING-STORAGE SECTION.
                """.indent(7) + entries.indent(7);
    }

    static CobolFile parse(String text) {
        return CobolParser.parse("TEST.cbl", text, Copybooks.none());
    }

    static CobolFile parse(String text, Map<String, String> members) {
        return CobolParser.parse("TEST.cbl", text, books(members));
    }

    /** Members by their names in upper case; the file of MEMBER is MEMBER.cpy. */
    static Copybooks books(Map<String, String> members) {
        return (name, library, askingFile) -> {
            String member = Words.upper(name);
            return Optional.ofNullable(members.get(member)).map(text -> new Copybook(member + ".cpy", text));
        };
    }

    /**
     * The statements of the lines, which have to be understood without a problem. The program is in free format, so that
     * lines may be long; its first line is line 4 of the file.
     */
    static List<Statement> statements(String procedure) {
        CobolFile file = parse("ID DIVISION.\nPROGRAM-ID. TEST.\nPROCEDURE DIVISION.\n" + procedure + "\n.");
        assertThat(file.problems()).isEmpty();
        return file.programs().get(0).procedure().orElseThrow().sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.statements().stream())
                .toList();
    }

    static Statement statement(String procedure) {
        List<Statement> statements = statements(procedure);
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    /** The top items of the entries, which have to be understood without a problem. */
    static List<DataItem> items(String entries) {
        CobolFile file = parse("ID DIVISION.\nPROGRAM-ID. TEST.\nDATA DIVISION.\nWORKING-STORAGE SECTION.\n" + entries);
        assertThat(file.problems()).isEmpty();
        return file.programs().get(0).data().items(DataDivision.StorageSection.Kind.WORKING_STORAGE);
    }

    /** {@code line:column code: what}, for those of the program itself with the file left out. */
    static List<String> shown(List<Problem> problems) {
        return problems.stream()
                .map(problem -> place(problem.position()) + " " + problem.code() + ": " + problem.what())
                .toList();
    }

    private static String place(Position position) {
        return position.toString().replace("TEST.cbl:", "");
    }

    static Reference name(String name) {
        return Reference.of(name, ANY);
    }

    static Literal text(String value) {
        return new Literal(Literal.Kind.TEXT, value, ANY);
    }

    static Literal number(String value) {
        return new Literal(Literal.Kind.NUMBER, value, ANY);
    }

    /** Compares records without their places. */
    static void assertSame(Object actual, Object expected) {
        if (actual instanceof List<?> all && expected instanceof List<?> wanted) {
            assertThat(all).hasSameSizeAs(wanted);
            for (int i = 0; i < all.size(); i++) {
                assertSame(all.get(i), wanted.get(i));
            }
            return;
        }
        assertThat(actual)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringFieldsOfTypes(Position.class)
                .isEqualTo(expected);
    }
}
