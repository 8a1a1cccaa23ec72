package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.analyzer.cobol.storage.Field;
import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.grammars.cobol.Argument;
import dev.banyan.grammars.cobol.CallStatement;
import dev.banyan.grammars.cobol.ExecBlock;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.dli.DliCommand;
import dev.banyan.grammars.dli.DliParse;
import dev.banyan.grammars.dli.DliParser;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * EXEC DLI, and the calls of DL/I: function code, PCB, area, then segment search arguments, each of which begins with the
 * eight bytes of the segment's name. The last one is the segment that is moved; those before it are looked at on the way,
 * and moved too where their command codes say so.
 */
final class DliEffects {

    private static final Set<String> INTERFACES = Set.of("CBLTDLI", "AIBTDLI", "PLITDLI", "ASMTDLI", "CTDLI");
    static final int SEGMENT_NAME = 8;
    private static final int MAX_CODES = 8;
    private static final int MAX_DIGITS = 6;
    /** Name of the database 8, level 2, status 2, options 4, 4, segment 8, length of the key 4, segments 4; then the key. */
    private static final int DATABASE_PCB = 36;

    private static final int PCB = 1;
    private static final int AREA = 2;
    private static final int FIRST_SEARCH = 3;

    private static final Map<String, EdgeKind> FUNCTIONS = Map.ofEntries(
            Map.entry("GU", EdgeKind.READS),
            Map.entry("GN", EdgeKind.READS),
            Map.entry("GNP", EdgeKind.READS),
            Map.entry("GHU", EdgeKind.READS),
            Map.entry("GHN", EdgeKind.READS),
            Map.entry("GHNP", EdgeKind.READS),
            Map.entry("RETRIEVE", EdgeKind.READS),
            Map.entry("ISRT", EdgeKind.WRITES),
            Map.entry("LOAD", EdgeKind.WRITES),
            Map.entry("REPL", EdgeKind.WRITES),
            Map.entry("DLET", EdgeKind.WRITES));

    private final Operands operands;
    private final List<SegmentUse> uses;
    private final List<SegmentUse.Scheduled> scheduled;
    private final List<Problem> problems;
    private final HeldSegments held;
    private List<String> parameters = List.of();

    DliEffects(Operands operands, List<SegmentUse> uses, List<SegmentUse.Scheduled> scheduled, List<Problem> problems) {
        this.operands = operands;
        this.uses = uses;
        this.scheduled = scheduled;
        this.problems = problems;
        this.held = new HeldSegments(operands.data());
    }

    static boolean isDli(String program) {
        return INTERFACES.contains(program);
    }

    /** Whether a function reads or writes; empty for one that moves no segment: CHKP, PCB. */
    static Optional<EdgeKind> kind(String function) {
        return Optional.ofNullable(FUNCTIONS.get(function));
    }

    /** The PCBs that IMS hands over: USING of the PROCEDURE DIVISION, or of ENTRY 'DLITCBL'. */
    void parameters(List<Argument> using) {
        List<String> names = new ArrayList<>();
        for (Argument argument : using) {
            names.add(argument.operand()
                    .filter(Operand.Reference.class::isInstance)
                    .map(item -> ((Operand.Reference) item).name())
                    .orElse(""));
        }
        parameters = names.isEmpty() ? parameters : names;
    }

    List<Assignment> of(ExecBlock block, Use.Site site) {
        DliParse parse = DliParser.parse(block.body(), block.bodyStart());
        problems.addAll(parse.problems());
        return parse.command().map(command -> command(command, site)).orElse(List.of());
    }

    private List<Assignment> command(DliCommand command, Use.Site site) {
        command.psb().ifPresent(psb -> scheduled.add(new SegmentUse.Scheduled(name(psb, site), site)));
        List<Assignment> assignments = new ArrayList<>();
        List<DliCommand.Segment> segments = command.segments();
        Name function = new Name.Fixed(command.function());
        for (int i = 0; i < segments.size(); i++) {
            DliCommand.Segment segment = segments.get(i);
            boolean moved = segment.moved() || i == segments.size() - 1;
            uses.add(new SegmentUse(
                    function,
                    Optional.of(name(segment.name(), site)),
                    moved ? Optional.empty() : Optional.of(new Name.Fixed("")),
                    Optional.empty(),
                    command.pcb().orElse(""),
                    number(command),
                    site));
            segment.into().ifPresent(area -> assignments.add(filled(area, site)));
        }
        if (segments.isEmpty() && kind(command.function()).isPresent()) {
            uses.add(new SegmentUse(
                    function,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    command.pcb().orElse("?"),
                    number(command),
                    site));
        }
        return assignments;
    }

    /** USING PCB(2); a number that no PSB has is none. */
    private static String number(DliCommand command) {
        String pcb = command.pcb().orElse("");
        boolean digits =
                !pcb.isEmpty() && pcb.length() < MAX_DIGITS && pcb.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? pcb : "";
    }

    private Assignment filled(String area, Use.Site site) {
        return new Assignment(
                operands.data().place(reference(area, site.position())).region(),
                new Assignment.Outside("a segment of a database"),
                true,
                "EXEC DLI INTO " + area,
                site.position());
    }

    private Name name(DliCommand.Name name, Use.Site site) {
        return name.held() ? operands.name(reference(name.text(), site.position())) : new Name.Fixed(name.text());
    }

    /** {@code A OF B} as the item A, qualified by B. */
    private static Operand.Reference reference(String text, Position position) {
        List<String> words = List.of(text.split(" ", -1));
        List<String> qualifiers = words.subList(1, words.size()).stream()
                .filter(word -> !word.equals("OF") && !word.equals("IN"))
                .toList();
        return new Operand.Reference(words.get(0), qualifiers, List.of(), Optional.empty(), position);
    }

    /** What the call leaves behind: the segment that a get for hold holds. */
    Optional<Assignment> called(CallStatement.Call call, Use.Site site) {
        int first = counted(call);
        Optional<Operand> function = argument(call, first);
        if (function.isEmpty()) {
            return Optional.empty();
        }
        String pcb = argument(call, first + PCB).map(Operands::words).orElse("?");
        int place = parameters.indexOf(pcb);
        String placed = place < 0 ? "" : (place + 1) + " of " + parameters.size();
        Name name = operands.name(function.get());
        int last = call.using().size() - 1;
        for (int i = first + FIRST_SEARCH; i < last; i++) {
            argument(call, i)
                    .ifPresent(search -> uses.add(new SegmentUse(
                            name,
                            Optional.of(searched(search)),
                            Optional.of(codes(search)),
                            Optional.empty(),
                            pcb,
                            placed,
                            site)));
        }
        Optional<Operand> search =
                last >= first + FIRST_SEARCH && !isMessage(call, first, last) ? argument(call, last) : Optional.empty();
        Optional<Name> segment = search.map(this::searched);
        Optional<Name> holds = segment.isPresent() ? Optional.empty() : Optional.of(held.of(pcb));
        SegmentUse use = new SegmentUse(name, segment, Optional.empty(), holds, pcb, placed, site);
        uses.add(use);
        return held.after(use, call.position());
    }

    /**
     * Whether the one argument behind the area is the name of a message's format. That has eight bytes, where a search
     * argument has one more at least, to end the name; and the PCB of a terminal is shorter than that of a database, which
     * goes on with the length of a key.
     */
    private boolean isMessage(CallStatement.Call call, int first, int last) {
        return last == first + FIRST_SEARCH
                && length(call, last) == SEGMENT_NAME
                && length(call, first + PCB) < DATABASE_PCB;
    }

    private int length(CallStatement.Call call, int index) {
        return argument(call, index)
                .flatMap(operands::region)
                .map(Region::length)
                .orElse(Integer.MAX_VALUE);
    }

    /** What stands behind the name: {@code *D} and other codes, or the qualification. */
    private Name codes(Operand search) {
        if (search instanceof Operand.Literal literal) {
            String text = literal.value();
            return new Name.Fixed(text.substring(Math.min(SEGMENT_NAME, text.length())));
        }
        Optional<Region> region = operands.region(search).filter(bytes -> bytes.length() > SEGMENT_NAME);
        return region.<Name>map(bytes -> new Name.Held(
                        bytes.part(SEGMENT_NAME, Math.min(MAX_CODES, bytes.length() - SEGMENT_NAME)),
                        Operands.words(search)))
                .orElseGet(() -> new Name.Fixed(""));
    }

    /** IMS changes the PCB and the area; function code and search arguments stay as they are. */
    boolean mayChange(CallStatement.Call call, int index) {
        int plain = index - counted(call);
        return plain == PCB || plain == AREA;
    }

    /** 1 when the call begins with the number of its parameters. */
    private int counted(CallStatement.Call call) {
        Optional<Operand> first = argument(call, 0);
        if (first.isPresent() && first.get() instanceof Operand.Reference reference) {
            return operands.data()
                            .field(reference)
                            .filter(field -> field.form() == Field.Form.CODED || field.form() == Field.Form.DIGITS)
                            .isPresent()
                    ? 1
                    : 0;
        }
        return first.isPresent()
                        && first.get() instanceof Operand.Literal literal
                        && literal.kind() == Operand.Literal.Kind.NUMBER
                ? 1
                : 0;
    }

    private Name searched(Operand search) {
        if (search instanceof Operand.Literal literal) {
            String text = literal.value();
            return new Name.Fixed(
                    text.substring(0, Math.min(SEGMENT_NAME, text.length())).strip());
        }
        Optional<Region> region = operands.region(search).filter(bytes -> bytes.length() >= SEGMENT_NAME);
        return region.<Name>map(bytes -> new Name.Held(bytes.part(0, SEGMENT_NAME), Operands.words(search)))
                .orElseGet(() -> new Name.Unclear(Operands.words(search)));
    }

    private static Optional<Operand> argument(CallStatement.Call call, int index) {
        return index < call.using().size() ? call.using().get(index).operand() : Optional.empty();
    }
}
