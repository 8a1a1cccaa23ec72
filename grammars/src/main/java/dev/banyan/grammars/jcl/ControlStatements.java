package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the control statements of a step: in its stream, or in a member of the estate that its DD names. */
final class ControlStatements {

    private static final int LAST_COLUMN = 72;
    private static final Set<String> TSO = Set.of("IKJEFT01", "IKJEFT1A", "IKJEFT1B");
    private static final Set<String> SORT = Set.of("SORT", "DFSORT", "SYNCSORT", "ICEMAN");
    private static final Set<String> SQL = Set.of("DSNTIAD", "DSNTEP2", "DSNTEP4");
    private static final String UNLOAD = "DSNTIAUL";
    private static final Set<String> TOOLS = Set.of("ICETOOL", "SYNCTOOL");

    private final List<JclDd> dds;
    private final Library library;

    private ControlStatements(List<JclDd> dds, Library library) {
        this.dds = dds;
        this.library = library;
    }

    /** Reads one text whose first line stands at a position. */
    private interface Reader {
        List<ControlCard> read(String text, Position start);
    }

    static List<ControlCard> of(String program, List<JclDd> dds, Library library) {
        ControlStatements statements = new ControlStatements(dds, library);
        if (TSO.contains(program)) {
            List<ControlCard> commands = statements.commands();
            List<ControlCard> cards = new ArrayList<>(commands);
            for (ControlCard card : commands) {
                if (card instanceof ControlCard.RunProgram started) {
                    cards.addAll(statements.sql(started.program()));
                }
            }
            return List.copyOf(cards);
        }
        if (SQL.contains(program) || program.equals(UNLOAD)) {
            return statements.sql(program);
        }
        if (program.equals("IDCAMS")) {
            return statements.in("SYSIN"::equals, ControlCards::read);
        }
        if (SORT.contains(program)) {
            return statements.in(Set.of("SYSIN", "SORTCNTL", "DFSPARM")::contains, SortStatements::read);
        }
        if (TOOLS.contains(program)) {
            List<ControlCard> cards = new ArrayList<>(
                    statements.in("TOOLIN"::equals, (text, start) -> ControlCards.read(withoutStars(text), start)));
            cards.addAll(statements.in(name -> name.endsWith("CNTL"), SortStatements::read));
            return List.copyOf(cards);
        }
        if (program.equals("IEBCOPY")) {
            return statements.in("SYSIN"::equals, SortStatements::read);
        }
        if (program.startsWith("DSNUTIL") || program.equals("DSNUPROC")) {
            return statements.in("SYSIN"::equals, UtilityStatements::read);
        }
        return program.equals("FTP") ? statements.in(Set.of("SYSIN", "INPUT")::contains, FtpCommands::read) : List.of();
    }

    /**
     * The commands of TSO. The system replaces symbols in data only where the DD says SYMBOLS=; without it JES2 may do so,
     * and where an estate relies on it, the values are those of the EXEC and the PROC.
     */
    private List<ControlCard> commands() {
        List<ControlCard> cards = new ArrayList<>();
        for (JclDd dd : dds) {
            if (dd.name().equals("SYSTSIN")) {
                dd.allocations().forEach(allocation -> cards.addAll(commands(allocation)));
            }
        }
        return cards;
    }

    private List<ControlCard> commands(JclDd.Allocation allocation) {
        if (!(allocation instanceof JclDd.InStream data) || data.assumed().isEmpty()) {
            return read(allocation, JclMembers.Purpose.CARDS, ControlCards::read);
        }
        Set<String> written = ControlCards.read(data.text(), data.position()).stream()
                .filter(ControlCard.RunProgram.class::isInstance)
                .map(card -> ((ControlCard.RunProgram) card).program())
                .collect(Collectors.toSet());
        return ControlCards.read(data.assumed().get(), data.position()).stream()
                .map(card -> card instanceof ControlCard.RunProgram run && !written.contains(run.program())
                        ? doubted(run)
                        : card)
                .toList();
    }

    private static ControlCard doubted(ControlCard.RunProgram run) {
        return new ControlCard.RunProgram(
                run.program(),
                run.plan(),
                Optional.of("the DD has no SYMBOLS=, so that z/OS leaves symbols in its data as they are"
                        + " unless JES replaces them; the value is that of the EXEC or PROC statement"),
                run.position());
    }

    /** What Db2's programs that take SQL from SYSIN are given; nothing for another program. */
    private List<ControlCard> sql(String program) {
        if (program.equals(UNLOAD)) {
            return in(
                    "SYSIN"::equals,
                    JclMembers.Purpose.SQL,
                    (text, start) -> List.of(new ControlCard.Sql(UnloadStatements.asSql(withoutNumbers(text)), start)));
        }
        return SQL.contains(program)
                ? in(
                        "SYSIN"::equals,
                        JclMembers.Purpose.SQL,
                        (text, start) -> List.of(new ControlCard.Sql(withoutNumbers(text), start)))
                : List.of();
    }

    /** Columns 73 to 80 of a card are for its number. */
    private static String withoutNumbers(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.lines().forEach(line -> result.append(line, 0, Math.min(line.length(), LAST_COLUMN))
                .append('\n'));
        return result.toString();
    }

    private List<ControlCard> in(Predicate<String> ddName, Reader reader) {
        return in(ddName, JclMembers.Purpose.CARDS, reader);
    }

    private List<ControlCard> in(Predicate<String> ddName, JclMembers.Purpose purpose, Reader reader) {
        List<ControlCard> cards = new ArrayList<>();
        dds.stream()
                .filter(dd -> ddName.test(dd.name()))
                .flatMap(dd -> dd.allocations().stream())
                .forEach(allocation -> cards.addAll(read(allocation, purpose, reader)));
        return List.copyOf(cards);
    }

    private List<ControlCard> read(JclDd.Allocation allocation, JclMembers.Purpose purpose, Reader reader) {
        if (allocation instanceof JclDd.InStream data) {
            return reader.read(data.text(), data.position());
        }
        Optional<JclMembers.Member> member =
                allocation instanceof JclDd.Dataset dataset && !dataset.member().isEmpty()
                        ? library.controlStatements(purpose, dataset.name(), dataset.member())
                        : Optional.empty();
        return member.map(found -> reader.read(found.text(), new Position(found.file(), 1, 1)))
                .orElse(List.of());
    }

    /** ICETOOL's comments begin with an asterisk in column 1; lines stay where they are. */
    private static String withoutStars(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.lines()
                .forEach(line -> result.append(line.startsWith("*") ? "" : line).append('\n'));
        return result.toString();
    }
}
