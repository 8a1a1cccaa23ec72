package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the control statements of a step: in its stream, or in a member of the estate that its DD names. */
final class ControlStatements {

    private static final Set<String> TSO = Set.of("IKJEFT01", "IKJEFT1A", "IKJEFT1B");
    private static final Set<String> SORT = Set.of("SORT", "DFSORT", "SYNCSORT", "ICEMAN");
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
            return statements.in("SYSTSIN"::equals, ControlCards::read);
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

    private List<ControlCard> in(Predicate<String> ddName, Reader reader) {
        List<ControlCard> cards = new ArrayList<>();
        dds.stream()
                .filter(dd -> ddName.test(dd.name()))
                .flatMap(dd -> dd.allocations().stream())
                .forEach(allocation -> cards.addAll(read(allocation, reader)));
        return List.copyOf(cards);
    }

    private List<ControlCard> read(JclDd.Allocation allocation, Reader reader) {
        if (allocation instanceof JclDd.InStream data) {
            return reader.read(data.text(), data.position());
        }
        Optional<String> member =
                allocation instanceof JclDd.Dataset dataset && !dataset.member().isEmpty()
                        ? Optional.of(dataset.member())
                        : Optional.empty();
        return member.flatMap(library::controlStatements)
                .map(found -> reader.read(found.text(), new Position(found.file(), 1, 1)))
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
