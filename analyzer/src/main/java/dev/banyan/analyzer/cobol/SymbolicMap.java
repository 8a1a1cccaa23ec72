package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.bms.BmsField;
import dev.banyan.grammars.bms.BmsMap;
import dev.banyan.grammars.bms.BmsMapset;
import dev.banyan.grammars.bms.BmsParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The copybook that the assembly of a mapset makes for COBOL programs, with a structure for the input of each map and one
 * over it for the output. A field NAME has its length in NAMEL, flag and attribute in NAMEF and NAMEA, its content in
 * NAMEI and NAMEO, and in between one byte for whatever else the program may set.
 *
 * <pre>
 *   ACCT DFHMDF LENGTH=11,...   01 SIGNI.                      01 SIGNO REDEFINES SIGNI.
 *   in SIGN DFHMDI DSATTS=COLOR   02 FILLER PIC X(12).           02 FILLER PIC X(12).
 *   with TIOAPFX=YES              02 ACCTL COMP PIC S9(4).       02 FILLER PIC X(3).
 *                                 02 ACCTF PIC X.                02 ACCTC PIC X.
 *                                 02 FILLER REDEFINES ACCTF.     02 ACCTO PIC X(11).
 *                                   03 ACCTA PIC X.
 *                                 02 FILLER PIC X(1).
 *                                 02 ACCTI PIC X(11).
 * </pre>
 *
 * Reference: CICS Transaction Server, "Symbolic description maps" and the macros DFHMSD, DFHMDI, DFHMDF.
 *
 * @param member the mapset's name, or that of its source
 * @param definition where the mapset stands
 */
record SymbolicMap(String member, Evidence definition, String text) {

    private static final int PREFIX = 12;

    /** DSATTS words in the order of the bytes, each with the letter that its byte's name ends in. */
    private static final List<Map.Entry<String, String>> SETTABLE = List.of(
            Map.entry("COLOR", "C"),
            Map.entry("PS", "P"),
            Map.entry("HILIGHT", "H"),
            Map.entry("VALIDN", "V"),
            Map.entry("OUTLINE", "U"),
            Map.entry("SOSI", "M"),
            Map.entry("TRANSP", "T"));

    /** The symbolic maps of one source; what cannot be read in it is told where maps are read as screens. */
    static List<SymbolicMap> read(SourceFile file) {
        SourceText text = file.read();
        if (!text.readable()) {
            return List.of();
        }
        List<SymbolicMap> maps = BmsParser.parse(file.path(), text.text()).mapsets().stream()
                .filter(mapset -> !mapset.name().isEmpty())
                .map(SymbolicMap::of)
                .toList();
        return maps.size() == 1 ? List.of(maps.get(0), maps.get(0).named(file.name())) : maps;
    }

    /** Sites keep the map under the name of its source, where that is another. */
    private SymbolicMap named(String name) {
        return new SymbolicMap(CopybookLibrary.member(name), definition, text);
    }

    static SymbolicMap of(BmsMapset mapset) {
        StringBuilder text = new StringBuilder();
        mapset.maps().stream().filter(map -> !map.name().isEmpty()).forEach(map -> new Writer(map, text).write());
        return new SymbolicMap(CopybookLibrary.member(mapset.name()), Evidence.at(mapset.position()), text.toString());
    }

    /** A field, or fields that GRPNAME makes one. */
    private record Entry(String name, int occurs, List<BmsField> fields) {

        boolean isGroup() {
            return fields.size() > 1 || !fields.get(0).name().equals(name);
        }
    }

    /** Writes one map. */
    private static final class Writer {
        private final BmsMap map;
        private final StringBuilder text;
        private final List<String> letters;

        Writer(BmsMap map, StringBuilder text) {
            this.map = map;
            this.text = text;
            this.letters = SETTABLE.stream()
                    .filter(one -> map.settable().contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        void write() {
            List<Entry> entries = entries();
            line(1, map.name() + "I");
            prefix();
            entries.forEach(this::input);
            line(1, map.name() + "O REDEFINES " + map.name() + "I");
            prefix();
            for (int i = 0; i < entries.size(); i++) {
                output(entries.get(i), i + 1);
            }
        }

        private List<Entry> entries() {
            Map<String, List<BmsField>> groups = new HashMap<>();
            for (BmsField field : map.fields()) {
                if (!field.name().isEmpty() && !field.group().isEmpty()) {
                    groups.computeIfAbsent(field.group(), key -> new ArrayList<>())
                            .add(field);
                }
            }
            List<Entry> entries = new ArrayList<>();
            Set<String> done = new HashSet<>();
            for (BmsField field : map.fields()) {
                String name = field.group().isEmpty() ? field.name() : field.group();
                if (!field.name().isEmpty() && done.add(name)) {
                    entries.add(new Entry(name, field.occurs(), groups.getOrDefault(field.group(), List.of(field))));
                }
            }
            return entries;
        }

        private void prefix() {
            if (map.prefixed()) {
                line(2, "FILLER PIC X(" + PREFIX + ")");
            }
        }

        private void input(Entry entry) {
            int level = 2;
            if (entry.occurs() > 0) {
                line(level++, entry.name() + "D OCCURS " + entry.occurs() + " TIMES");
            }
            line(level, entry.name() + "L COMP PIC S9(4)");
            line(level, entry.name() + "F PIC X");
            line(level, "FILLER REDEFINES " + entry.name() + "F");
            line(level + 1, entry.name() + "A PIC X");
            if (!letters.isEmpty()) {
                line(level, "FILLER PIC X(" + letters.size() + ")");
            }
            content(level, entry, "I");
        }

        private void output(Entry entry, int number) {
            int level = 2;
            if (entry.occurs() > 0) {
                line(level++, "DFHMS" + number + " OCCURS " + entry.occurs() + " TIMES");
                line(level, "FILLER PIC X(2)");
                line(level, entry.name() + "A PIC X");
            } else {
                line(level, "FILLER PIC X(3)");
            }
            for (String letter : letters) {
                line(level, entry.name() + letter + " PIC X");
            }
            content(level, entry, "O");
        }

        private void content(int level, Entry entry, String suffix) {
            if (entry.isGroup()) {
                line(level, entry.name() + suffix);
                entry.fields().forEach(field -> line(level + 1, field.name() + suffix + picture(field, suffix)));
            } else {
                line(level, entry.name() + suffix + picture(entry.fields().get(0), suffix));
            }
        }

        private static String picture(BmsField field, String suffix) {
            String own = suffix.equals("I") ? field.pictureIn() : field.pictureOut();
            int length = Math.max(
                    1, field.length() > 0 ? field.length() : field.initial().length());
            return " PIC " + Optional.of(own).filter(one -> !one.isEmpty()).orElse("X(" + length + ")");
        }

        private void line(int level, String entry) {
            text.append(" ".repeat(level == 1 ? 7 : 11))
                    .append("0")
                    .append(level)
                    .append(" ")
                    .append(entry)
                    .append(".\n");
        }
    }
}
