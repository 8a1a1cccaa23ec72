package dev.banyan.grammars.cobol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.grammars.cobol.DataDivision.StorageSection.Kind;
import dev.banyan.grammars.cobol.DataItem.Usage;
import dev.banyan.grammars.cobol.Operand.Literal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the programs of {@link Traits} hold; what their statements and clauses mean is tested piece by piece elsewhere. */
final class LanguageTraitsTest {

    @ParameterizedTest
    @MethodSource("dev.banyan.grammars.cobol.Traits#programs")
    void isUnderstoodWithoutAProblem(String program) {
        CobolFile file = Traits.parse(program);

        assertThat(file.problems()).isEmpty();
        assertThat(file.programs()).isNotEmpty();
    }

    @Test
    void knowsEveryUsage() {
        assertThat(items("data.cbl"))
                .filteredOn(item -> item.level() == 77)
                .extracting(item -> item.clauses().usage().orElse(Usage.DISPLAY))
                .containsExactly(
                        Usage.BINARY,
                        Usage.BINARY,
                        Usage.FLOAT,
                        Usage.DOUBLE,
                        Usage.PACKED_DECIMAL,
                        Usage.PACKED_DECIMAL,
                        Usage.NATIVE_BINARY,
                        Usage.BINARY,
                        Usage.BYTES,
                        Usage.UNSIGNED_PACKED,
                        Usage.DISPLAY_1,
                        Usage.NATIONAL,
                        Usage.INDEX,
                        Usage.POINTER,
                        Usage.PROCEDURE_POINTER,
                        Usage.FUNCTION_POINTER,
                        Usage.OBJECT_REFERENCE,
                        Usage.OBJECT_REFERENCE,
                        Usage.POINTER_32,
                        Usage.BINARY_CHAR,
                        Usage.BINARY_SHORT,
                        Usage.BINARY_LONG,
                        Usage.BINARY_DOUBLE,
                        Usage.FLOAT,
                        Usage.DOUBLE,
                        Usage.BYTES,
                        Usage.NATIVE_BINARY,
                        Usage.FLOAT_DECIMAL_16,
                        Usage.UTF_8,
                        Usage.BINARY_LONG,
                        Usage.BINARY_DOUBLE,
                        Usage.DISPLAY);
    }

    @Test
    void keepsTheValueOfAConstant() {
        assertThat(items("data.cbl"))
                .filteredOn(item -> item.name().equals(Optional.of("CONST-2")))
                .flatExtracting(item -> item.clauses().values())
                .extracting(value -> ((Literal) value.from()).value())
                .containsExactly("20");
    }

    @Test
    void givesSuppressToXmlAndJsonAndTheirPhrasesToo() {
        assertThat(statements("xml-json.cbl"))
                .filteredOn(OtherStatement.class::isInstance)
                .extracting(
                        statement -> ((OtherStatement) statement).verb(),
                        statement -> ((OtherStatement) statement).phrases().size())
                .containsExactly(
                        tuple("XML GENERATE", 2),
                        tuple("XML PARSE", 2),
                        tuple("JSON GENERATE", 1),
                        tuple("JSON PARSE", 2));
    }

    @Test
    void keepsSuppressAsAStatementOfItsOwn() {
        assertThat(statements("report-writer.cbl"))
                .filteredOn(OtherStatement.class::isInstance)
                .extracting(statement -> ((OtherStatement) statement).verb())
                .containsExactly("USE", "SUPPRESS", "INITIATE", "GENERATE", "GENERATE", "TERMINATE");
    }

    @Test
    void takesTheFormatFromDirectives() {
        assertThat(items("formats-free.cbl"))
                .extracting(item -> item.name().orElseThrow())
                .containsExactly("A", "B", "C", "D", "E");
        assertThat(((Literal) items("formats-free.cbl")
                                .get(3)
                                .clauses()
                                .values()
                                .get(0)
                                .from())
                        .value())
                .startsWith("AAAA ")
                .endsWith(" BBBB");
    }

    @Test
    void readsVariableFormatToTheEndOfTheLine() {
        assertThat(((Literal) items("variable.cbl")
                                .get(0)
                                .clauses()
                                .values()
                                .get(0)
                                .from())
                        .value())
                .isEqualTo("PAST COLUMN 72 AND ON");
    }

    @Test
    void compilesConditionally() {
        assertThat(items("conditional.cbl"))
                .extracting(
                        item -> item.name().orElseThrow(),
                        item -> item.clauses().picture().orElse(""))
                .containsExactly(
                        tuple("A", "X"),
                        tuple("B", "X"),
                        tuple("C", "X"),
                        tuple("D", "X"),
                        tuple("F", "X"),
                        tuple("H", "X"));
    }

    @Test
    void copiesAndReplaces() {
        assertThat(items("copying.cbl"))
                .extracting(item -> item.name().orElseThrow())
                .containsExactly("WS-REC", "LS-REC", "P-REC", "Y-A", "ZZ", "NEW-B", "C-NEW");
        assertThat(items("copying.cbl").get(0).children())
                .extracting(item -> item.name().orElseThrow())
                .containsExactly("WS-KEY", "POST-FIELD-SUF", "T-X", "ITEM");
        assertThat(Traits.parse("copying.cbl").copies())
                .extracting(CopyUse::member, CopyUse::library)
                .startsWith(
                        tuple("BOOK", Optional.of("LIB")),
                        tuple("BOOK", Optional.of("LIB")),
                        tuple("BOOK.CPY", Optional.empty()))
                .hasSize(6);
    }

    @Test
    void readsProgramsOneAfterTheOther() {
        assertThat(Traits.parse("comments.cbl").programs())
                .extracting(Program::name, Program::kind)
                .containsExactly(
                        tuple("COMMENTS", Program.Kind.PROGRAM),
                        tuple("SECOND", Program.Kind.PROGRAM),
                        tuple("FN", Program.Kind.FUNCTION));
    }

    private static List<DataItem> items(String program) {
        return Traits.parse(program).programs().get(0).data().items(Kind.WORKING_STORAGE);
    }

    private static List<Statement> statements(String program) {
        ProcedureDivision procedure =
                Traits.parse(program).programs().get(0).procedure().orElseThrow();
        return java.util.stream.Stream.concat(procedure.declaratives().stream(), procedure.sections().stream())
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.statements().stream())
                .flatMap(Statement::walk)
                .toList();
    }
}
