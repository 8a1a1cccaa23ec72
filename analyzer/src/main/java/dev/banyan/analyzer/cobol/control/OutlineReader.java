package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.cobol.control.Procedures.Unit;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.ProgramOutline;
import dev.banyan.analyzer.facts.ProgramOutline.Size;
import dev.banyan.analyzer.facts.ProgramOutline.Unreachable;
import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads a program into a {@link ProgramOutline}: one pass over its flow, one over its data. */
public final class OutlineReader {

    private static final int LONGEST_NAME = 8;
    private static final int SHOWN = 2;

    /** Codes of problems that hide no statement: a name that is not there is a gap of the flow. */
    private static final Set<String> SAID_OTHERWISE = Set.of("charset", "unknown-procedure");

    private final Program program;
    private final Optional<ControlFlow> flow;
    private final CicsCommands commands;
    private final SourceLines lines;
    private final List<String> notes = new ArrayList<>();

    private OutlineReader(Program program, Optional<ControlFlow> flow, CicsCommands commands, SourceLines lines) {
        this.program = program;
        this.flow = flow;
        this.commands = commands;
        this.lines = lines;
    }

    /**
     * Reads one program with a name, not those nested in it. Its {@code named} holds every literal that could be the name
     * of a program.
     *
     * @param flow of this program
     * @param lines of the file that it stands in
     * @param problems of that file: what was not read may lead anywhere; takes the procedure names that are not there
     */
    public static ProgramOutline read(
            Program program,
            Optional<ControlFlow> flow,
            CicsCommands commands,
            SourceLines lines,
            List<Problem> problems) {
        return new OutlineReader(program, flow, commands, lines).outline(problems);
    }

    /** The node with the program's measures. */
    public static Node measured(Node node, ProgramOutline outline) {
        if (outline.paragraphs().isEmpty()) {
            return node;
        }
        Size size = outline.size();
        int most = outline.paragraphs().stream()
                .mapToInt(paragraph -> paragraph.size().cyclomatic())
                .max()
                .orElse(0);
        return node.withMetric("statements", size.statements())
                .withMetric("cyclomatic", size.cyclomatic())
                .withMetric("cyclomaticMax", most)
                .withMetric("cognitive", size.cognitive())
                .withMetric("maxNesting", size.nesting())
                .withMetric("goTos", size.goTos())
                .withMetric("paragraphs", outline.paragraphs().size());
    }

    private ProgramOutline outline(List<Problem> problems) {
        Optional<Extents> extents = flow.map(one -> new Extents(one, program.name(), lines));
        List<ProgramOutline.Paragraph> paragraphs = new ArrayList<>();
        List<Unreachable> unreachable = new ArrayList<>();
        int end = program.position().line();
        if (flow.isPresent() && extents.isPresent()) {
            paragraphs.addAll(paragraphs(flow.get(), extents.get()));
            unreachable.addAll(unreachable(flow.get(), extents.get(), problems));
            problems.addAll(flow.get().unknown());
            end = paragraphs.stream()
                    .filter(paragraph -> paragraph.at().file().equals(lines.file()))
                    .mapToInt(ProgramOutline.Paragraph::endLine)
                    .max()
                    .orElse(end);
        }
        Complexity all = new Complexity();
        paragraphs.forEach(paragraph -> all.add(paragraph.size()));
        NamesUsed names = NamesUsed.of(program, commands);
        UnusedData unused = UnusedData.of(program, names, lines.file());
        Optional<String> blind = UnusedData.blind(program);
        blind.ifPresent(notes::add);
        return new ProgramOutline(
                new NodeId(NodeKind.PROGRAM, program.name()),
                Evidence.at(program.position()),
                all.size(Math.max(1, end - program.position().line() + 1)),
                paragraphs,
                unreachable,
                blind.isPresent() ? List.of() : unused.items(),
                blind.isPresent() ? 0 : unused.copied(),
                notes,
                possibleNames(names.literals()));
    }

    private static List<ProgramOutline.Paragraph> paragraphs(ControlFlow flow, Extents extents) {
        List<ProgramOutline.Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < flow.procedures().count(); i++) {
            Unit unit = flow.procedures().get(i);
            Complexity complexity = new Complexity();
            complexity.count(unit.paragraph());
            paragraphs.add(new ProgramOutline.Paragraph(
                    extents.name(i),
                    unit.sectionName(),
                    extents.at(i),
                    extents.endLine(i),
                    complexity.size(extents.lines(i)),
                    flow.leads().fanIn(i),
                    flow.leads().fanOut(i),
                    flow.leads().performs(i),
                    flow.leads().goTos(i),
                    flow.handles(i)));
        }
        return paragraphs;
    }

    private List<Unreachable> unreachable(ControlFlow flow, Extents extents, List<Problem> problems) {
        Optional<BitSet> reached = flow.reach().nodes();
        if (reached.isEmpty()) {
            notes.add("the program is too large to say what is unreachable");
            return List.of();
        }
        return Unreached.of(flow, reached.get(), extents, assumption(flow, problems));
    }

    private static String assumption(ControlFlow flow, List<Problem> problems) {
        List<String> open = new ArrayList<>(
                flow.gaps().stream().limit(SHOWN).map(gap -> "though " + gap).toList());
        if (flow.gaps().size() > SHOWN) {
            open.add((flow.gaps().size() - SHOWN) + " more names were not found");
        }
        long missing = count(problems, true);
        long unread = count(problems, false);
        if (missing > 0) {
            open.add(missing + (missing == 1 ? " missing copybook holds" : " missing copybooks hold")
                    + " no statement that leads here");
        }
        if (unread > 0) {
            open.add(unread + (unread == 1 ? " place that was" : " places that were")
                    + " not read, see coverage.json, does not lead here");
        }
        String altered = flow.isAltered() ? "ALTER is followed as written" : "no ALTER";
        return open.isEmpty() ? altered + ", every label found, every statement read" : String.join("; ", open);
    }

    private static long count(List<Problem> problems, boolean missing) {
        return problems.stream()
                .filter(problem -> !SAID_OTHERWISE.contains(problem.code()))
                .filter(problem -> problem.code().equals("missing-copybook") == missing)
                .count();
    }

    /** A literal may hold several names, apart by blanks or in pieces of eight characters. */
    private static SortedSet<String> possibleNames(Collection<String> literals) {
        SortedSet<String> possible = new TreeSet<>();
        for (String literal : literals) {
            int from = 0;
            for (int i = 0; i <= literal.length(); i++) {
                boolean blank = i == literal.length() || literal.charAt(i) == ' ';
                if (blank || i - from == LONGEST_NAME) {
                    String piece = literal.substring(from, i).toUpperCase(Locale.ROOT);
                    if (isName(piece)) {
                        possible.add(piece);
                    }
                    from = blank ? i + 1 : i;
                }
            }
        }
        return possible;
    }

    private static boolean isName(String text) {
        boolean named = !text.isEmpty() && !Character.isDigit(text.charAt(0));
        for (int i = 0; named && i < text.length(); i++) {
            char c = text.charAt(i);
            named = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '@' || c == '#' || c == '$';
        }
        return named;
    }
}
