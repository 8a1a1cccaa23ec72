package dev.banyan.grammars.ims;

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

/** Reads sources of DBDs and PSBs. Safe for use by many threads. */
public final class ImsParser {

    private static final Set<String> MACROS =
            Set.of("DBD", "DATASET", "AREA", "SEGM", "FIELD", "DBDGEN", "PCB", "SENSEG", "PSBGEN");

    private final String file;
    private final List<Problem> problems = new ProblemList();
    private final List<ImsDatabase> databases = new ArrayList<>();
    private final List<ImsPsb> psbs = new ArrayList<>();

    private Optional<Macro> database = Optional.empty();
    private Optional<Macro> segment = Optional.empty();
    private Optional<Macro> pcb = Optional.empty();
    private final List<String> dds = new ArrayList<>();
    private final List<ImsDatabase.Segment> segments = new ArrayList<>();
    private final List<ImsDatabase.Field> fields = new ArrayList<>();
    private final List<ImsPsb.Pcb> pcbs = new ArrayList<>();
    private final List<String> sensitive = new ArrayList<>();

    private ImsParser(String file) {
        this.file = file;
    }

    /**
     * Reads one source.
     *
     * @param file as positions shall name it; the last part of it names a PSB that has no name of its own
     */
    public static ImsFile parse(String file, String text) {
        Optional<Problem> refusal = TextBound.refusal(text, Position.of(file));
        if (refusal.isPresent()) {
            return new ImsFile(List.of(), List.of(), List.of(refusal.get()));
        }
        ImsParser parser = new ImsParser(file);
        MacroLines.read(file, text, MACROS, "a DBD or a PSB", parser.problems).forEach(parser::take);
        parser.closeDatabase();
        parser.closePsb(Optional.empty());
        if (parser.databases.isEmpty() && parser.psbs.isEmpty()) {
            parser.problems.add(new Problem(
                    Position.of(file),
                    "syntax",
                    "The source holds no DBD and no PCB macro.",
                    "Check that it is input of DBDGEN or PSBGEN; nothing of it was read."));
        }
        return new ImsFile(
                parser.databases, parser.psbs, parser.problems.stream().sorted().toList());
    }

    private void take(Macro macro) {
        switch (macro.operation()) {
            case "DBD" -> {
                closeDatabase();
                database = Optional.of(macro);
            }
            case "DATASET", "AREA" -> {
                for (String keyword : List.of("DD1", "DD2", "OVFLW")) {
                    name(macro, keyword).ifPresent(dds::add);
                }
            }
            case "SEGM" -> {
                closeSegment();
                segment = inside(database, macro, "DBD");
            }
            case "FIELD" ->
                inside(segment, macro, "SEGM").flatMap(ImsParser::field).ifPresent(fields::add);
            case "DBDGEN" -> closeDatabase();
            case "PCB" -> {
                closePcb();
                pcb = Optional.of(macro);
            }
            case "SENSEG" ->
                inside(pcb, macro, "PCB").flatMap(one -> name(one, "NAME")).ifPresent(sensitive::add);
            default -> closePsb(Optional.of(macro));
        }
    }

    private Optional<Macro> inside(Optional<Macro> holder, Macro macro, String holderOperation) {
        return macro.inside(holder, holderOperation, problems);
    }

    private void closeDatabase() {
        closeSegment();
        database.ifPresent(macro -> databases.add(new ImsDatabase(
                name(macro, "NAME").orElse(memberName()),
                macro.items("ACCESS").stream()
                        .map(word -> word.toUpperCase(Locale.ROOT))
                        .toList(),
                dds,
                segments,
                macro.position())));
        database = Optional.empty();
        dds.clear();
        segments.clear();
    }

    private void closeSegment() {
        segment.ifPresent(macro -> name(macro, "NAME")
                .ifPresent(name -> segments.add(new ImsDatabase.Segment(
                        name,
                        name(macro, "PARENT")
                                .filter(parent -> !parent.equals("0"))
                                .orElse(""),
                        macro.number("BYTES", 0),
                        fields,
                        macro.position()))));
        segment = Optional.empty();
        fields.clear();
    }

    private static Optional<ImsDatabase.Field> field(Macro macro) {
        return name(macro, "NAME")
                .map(name -> new ImsDatabase.Field(
                        name,
                        macro.items("NAME").stream().anyMatch("SEQ"::equalsIgnoreCase),
                        macro.number("START", 0),
                        macro.number("BYTES", 0),
                        macro.text("TYPE").toUpperCase(Locale.ROOT)));
    }

    private void closePcb() {
        pcb.ifPresent(macro -> pcbs.add(new ImsPsb.Pcb(
                macro.name().isEmpty() ? name(macro, "PCBNAME").orElse("") : macro.name(),
                macro.text("TYPE").toUpperCase(Locale.ROOT),
                name(macro, "DBDNAME").or(() -> name(macro, "NAME")).orElse(""),
                macro.text("PROCOPT").toUpperCase(Locale.ROOT),
                sensitive,
                macro.position())));
        pcb = Optional.empty();
        sensitive.clear();
    }

    private void closePsb(Optional<Macro> end) {
        closePcb();
        if (!pcbs.isEmpty()) {
            psbs.add(new ImsPsb(
                    end.flatMap(macro -> name(macro, "PSBNAME")).orElse(memberName()),
                    pcbs,
                    pcbs.get(0).position()));
        }
        pcbs.clear();
    }

    /** The first name in a value: {@code ACCNTID} of {@code (ACCNTID,SEQ,U)}, {@code A} of {@code ((A,SNGL))}. */
    private static Optional<String> name(Macro macro, String keyword) {
        String text = macro.text(keyword).toUpperCase(Locale.ROOT);
        int start = 0;
        while (start < text.length() && text.charAt(start) == '(') {
            start++;
        }
        int end = start;
        while (end < text.length() && ",() ".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Optional.of(text.substring(start, end)).filter(name -> !name.isEmpty());
    }

    private String memberName() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }
}
