package dev.banyan.grammars.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.CobolFile;
import dev.banyan.grammars.cobol.CobolParser;
import dev.banyan.grammars.cobol.Copybooks;
import dev.banyan.grammars.cobol.DataDivision.StorageSection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts against a compiler. Needs GnuCOBOL: a machine without it fails this test, with the way to get it. */
final class GnuCobolTest {

    /** GnuCOBOL's pointers have 64 bits. */
    private static final LayoutOptions OPTIONS = new LayoutOptions(false, List.of(), true);

    /** Records in which GnuCOBOL 4 does not follow IBM; {@link RecordLayoutsTest} holds ours against IBM's manual. */
    private static final Map<String, String> IBM_DIFFERS = Map.of(
            "R04-SIGN-OF-GROUP", "GnuCOBOL keeps SEPARATE of the group where the item has a SIGN clause of its own",
            "R07-NATIVE", "GnuCOBOL gives COMP-5 of one or two digits one byte, IBM two",
            "R24-SYNC-MANUAL-2", "GnuCOBOL puts slack bytes inside the group that starts with the item, IBM before it",
            "R25-SYNC-MANUAL-3", "GnuCOBOL puts two slack bytes before the last item, IBM behind it",
            "R28-SYNC-IN-INNER-TABLE", "slack bytes before a table, as in R24",
            "R42-BEHIND-VARIABLE", "GnuCOBOL's length of a record with items behind the table is short by two",
            "R44-SYNC-OF-GROUP", "slack bytes before a group, as in R24");

    @TempDir
    private Path folder;

    @Test
    void everyItemLiesWhereGnuCobolHasIt() throws IOException, InterruptedException {
        String declarations = declarations();
        List<RecordLayout> records = records(declarations);
        assertThat(records).hasSizeGreaterThanOrEqualTo(40).allSatisfy(record -> assertThat(record.problems())
                .isEmpty());

        Map<String, GnuCobol.Told> told = new GnuCobol(folder).ask(declarations, records);

        SortedMap<String, List<String>> differences = new TreeMap<>();
        int same = 0;
        for (RecordLayout record : records) {
            for (LayoutItem item : record.items()) {
                if (item.name().isPresent()) {
                    String name = item.name().get();
                    GnuCobol.Told theirs = Objects.requireNonNull(told.get(record.name() + "/" + name));
                    if (ours(item).equals(theirs)) {
                        same++;
                    } else {
                        differences
                                .computeIfAbsent(record.name(), key -> new ArrayList<>())
                                .add(name + ": " + ours(item) + ", GnuCOBOL " + theirs);
                    }
                }
            }
        }
        assertThat(differences).containsOnlyKeys(IBM_DIFFERS.keySet());
        assertThat(same).isGreaterThan(200);
    }

    private static GnuCobol.Told ours(LayoutItem item) {
        int second = item.table()
                .filter(table -> table.room() > 1)
                .map(table -> item.offset() + table.stride())
                .orElse(-1);
        return new GnuCobol.Told(item.offset(), item.length(), second);
    }

    private static String declarations() throws IOException {
        try (InputStream text = GnuCobolTest.class.getResourceAsStream("records.cpy")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static List<RecordLayout> records(String declarations) {
        String program = """
                ID DIVISION.
                PROGRAM-ID. RECORDS.
                DATA DIVISION.
                WORKING-STORAGE SECTION.
                """ + declarations;
        CobolFile file = CobolParser.parse("RECORDS.cbl", program.indent(7), Copybooks.none());
        assertThat(file.problems()).isEmpty();
        return RecordLayouts.of(file.programs().get(0).data().items(StorageSection.Kind.WORKING_STORAGE), OPTIONS);
    }
}
