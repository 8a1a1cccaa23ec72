package dev.banyan.grammars.bms;

import dev.banyan.grammars.assembler.Macro;
import dev.banyan.grammars.assembler.MacroLines;
import dev.banyan.grammars.parse.TextBound;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.source.ProblemList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads map definitions. Safe for use by many threads. */
public final class BmsParser {

    private static final Set<String> MACROS = Set.of("DFHMSD", "DFHMDI", "DFHMDF");
    private static final List<String> EXTENDED = List.of("COLOR", "PS", "HILIGHT", "VALIDN");

    private final List<Problem> problems;
    private final List<BmsMapset> mapsets = new ArrayList<>();
    private final List<BmsMap> maps = new ArrayList<>();
    private final List<BmsField> fields = new ArrayList<>();
    private Optional<Macro> mapset = Optional.empty();
    private Optional<Macro> map = Optional.empty();

    private BmsParser(List<Problem> problems) {
        this.problems = problems;
    }

    /** Whether lines from the beginning of a text are of map definitions: the macro that opens a mapset is among them. */
    public static boolean isMapSource(List<String> lines) {
        return lines.stream().filter(BmsParser::mayOpenAMapset).anyMatch(line -> {
            List<String> words = List.of(line.stripTrailing().split("\\s+"));
            return words.size() > 1 && words.get(1).equalsIgnoreCase("DFHMSD");
        });
    }

    private static boolean mayOpenAMapset(String line) {
        return !line.startsWith("*") && (line.contains("DFHMSD") || line.contains("dfhmsd"));
    }

    /**
     * Reads one source.
     *
     * @param file as positions shall name it
     */
    public static BmsFile parse(String file, String text) {
        List<Problem> problems = new ProblemList();
        Optional<Problem> refusal = TextBound.refusal(text, Position.of(file));
        if (refusal.isPresent()) {
            return new BmsFile(List.of(), List.of(refusal.get()));
        }
        BmsParser parser = new BmsParser(problems);
        List<Macro> macros = MacroLines.read(file, text, MACROS, "BMS", problems);
        if (macros.isEmpty()) {
            problems.add(new Problem(
                    Position.of(file),
                    "syntax",
                    "The source holds no DFHMSD macro.",
                    "Check that it is BMS; nothing of it was read."));
        }
        macros.forEach(parser::take);
        parser.closeMapset();
        return new BmsFile(parser.mapsets, problems.stream().sorted().toList());
    }

    private void take(Macro macro) {
        switch (macro.operation()) {
            case "DFHMSD" -> {
                closeMapset();
                boolean ends = macro.text("TYPE").equalsIgnoreCase("FINAL");
                mapset = ends ? Optional.empty() : Optional.of(macro);
            }
            case "DFHMDI" -> {
                closeMap();
                map = inside(mapset, macro, "DFHMSD");
            }
            default -> inside(map, macro, "DFHMDI").ifPresent(field -> fields.add(field(field)));
        }
    }

    private Optional<Macro> inside(Optional<Macro> holder, Macro macro, String holderOperation) {
        return macro.inside(holder, holderOperation, problems);
    }

    private void closeMapset() {
        closeMap();
        mapset.ifPresent(macro -> mapsets.add(new BmsMapset(macro.name(), maps, macro.position())));
        mapset = Optional.empty();
        maps.clear();
    }

    private void closeMap() {
        map.ifPresent(macro -> maps.add(new BmsMap(
                macro.name(),
                macro.number("SIZE", 0),
                macro.number("SIZE", 1),
                ownOrOfMapset(macro, "TIOAPFX").stream().anyMatch("YES"::equalsIgnoreCase),
                settable(macro),
                fields,
                macro.position())));
        map = Optional.empty();
        fields.clear();
    }

    private List<String> settable(Macro macro) {
        List<String> words = ownOrOfMapset(macro, "DSATTS");
        if (!words.isEmpty()) {
            return words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
        }
        boolean extended = ownOrOfMapset(macro, "EXTATT").stream().anyMatch("YES"::equalsIgnoreCase);
        return extended ? EXTENDED : List.of();
    }

    private List<String> ownOrOfMapset(Macro macro, String keyword) {
        List<String> own = macro.items(keyword);
        return own.isEmpty() ? mapset.map(one -> one.items(keyword)).orElse(List.of()) : own;
    }

    private static BmsField field(Macro macro) {
        return new BmsField(
                macro.name(),
                macro.number("POS", 0),
                macro.number("POS", 1),
                macro.number("LENGTH", 0),
                macro.items("ATTRB").stream()
                        .map(word -> word.toUpperCase(Locale.ROOT))
                        .toList(),
                macro.text("INITIAL"),
                macro.text("PICIN"),
                macro.text("PICOUT"),
                macro.number("OCCURS", 0),
                macro.text("GRPNAME").toUpperCase(Locale.ROOT),
                macro.position());
    }
}
