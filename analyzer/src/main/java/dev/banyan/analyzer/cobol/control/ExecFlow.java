package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.cobol.control.Procedures.Range;
import dev.banyan.grammars.cics.CicsCommand;
import dev.banyan.grammars.cics.CicsOperand;
import dev.banyan.grammars.cics.CicsOption;
import dev.banyan.grammars.cobol.ExecBlock;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where EXEC blocks lead. A label of HANDLE CONDITION, AID or ABEND may run from the HANDLE on: it can be reached from the
 * HANDLE itself and from every command of the program that asks for no response of its own. WHENEVER holds for the SQL
 * that follows it in the text.
 */
final class ExecFlow {

    private static final Set<String> QUIET =
            Set.of("HANDLE CONDITION", "HANDLE AID", "HANDLE ABEND", "IGNORE CONDITION", "PUSH HANDLE", "POP HANDLE");

    private final FlowNodes nodes;
    private final Procedures procedures;
    private final CicsCommands commands;
    private final List<Integer> raising = new ArrayList<>();
    private final SortedSet<Integer> labels = new TreeSet<>();
    private final Map<String, Integer> whenever = new HashMap<>();
    private final Map<Integer, List<String>> handles = new HashMap<>();
    private final List<String> gaps;

    /**
     * Begins a program.
     *
     * @param gaps takes the labels that are not there
     */
    ExecFlow(FlowNodes nodes, Procedures procedures, CicsCommands commands, List<String> gaps) {
        this.nodes = nodes;
        this.procedures = procedures;
        this.commands = commands;
        this.gaps = gaps;
    }

    /** Connects the block; false when nothing runs after it. */
    boolean goesOn(ExecBlock block, int node) {
        return switch (block.language()) {
            case CICS -> cics(block, node);
            case SQL -> sql(block, node);
            case DLI, OTHER -> true;
        };
    }

    /** Connects what raises conditions with what handles them; after the last block. */
    void finish() {
        if (labels.isEmpty()) {
            return;
        }
        int hub = nodes.point(FlowNodes.NOWHERE);
        raising.forEach(node -> nodes.connect(node, hub));
        labels.forEach(label -> nodes.connect(hub, FlowNodes.start(label)));
    }

    /** The paragraphs that HANDLE names: they may run after any later command. */
    SortedSet<Integer> labels() {
        return labels;
    }

    /** The labels that HANDLE and WHENEVER of a paragraph name. */
    List<String> handles(int paragraph) {
        return handles.getOrDefault(paragraph, List.of());
    }

    private boolean cics(ExecBlock block, int node) {
        Optional<CicsCommand> parsed = commands.read(block).command();
        if (parsed.isEmpty()) {
            gaps.add("the EXEC CICS in " + place(block.position()) + " was not understood");
            return true;
        }
        CicsCommand command = parsed.get();
        if (command.name().startsWith("HANDLE")) {
            handle(command, node, block.position());
        }
        boolean answers =
                command.option("RESP").isPresent() || command.option("NOHANDLE").isPresent();
        if (!answers && !QUIET.contains(command.name())) {
            raising.add(node);
        }
        return switch (command.name()) {
            case "ABEND" -> false;
            case "RETURN", "XCTL" -> answers;
            default -> true;
        };
    }

    private void handle(CicsCommand command, int node, Position position) {
        for (CicsOption option : command.options()) {
            if (!option.name().equals("PROGRAM")) {
                option.argument().flatMap(ExecFlow::label).ifPresent(label -> lead(label, "HANDLE", node, position)
                        .ifPresent(range -> {
                            nodes.connect(node, FlowNodes.start(range.from()));
                            labels.add(range.from());
                        }));
            }
        }
    }

    private static Optional<String> label(CicsOperand operand) {
        if (operand instanceof CicsOperand.Reference reference) {
            return Optional.of(reference.name());
        }
        if (operand instanceof CicsOperand.Numeral numeral) {
            return Optional.of(numeral.digits());
        }
        return operand instanceof CicsOperand.Expression expression
                ? Optional.of(expression.text().strip().toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private Optional<Range> lead(String label, String what, int node, Position position) {
        int paragraph = nodes.paragraphOf(node);
        handles.computeIfAbsent(paragraph, key -> new ArrayList<>(1)).add(label);
        Optional<Range> target = procedures.find(label);
        if (target.isEmpty()) {
            gaps.add("the label " + label + " of " + what + " in " + place(position) + " was not found");
        }
        return target;
    }

    private boolean sql(ExecBlock block, int node) {
        if (!startsWithWhenever(block.body())) {
            whenever.values().forEach(label -> nodes.connect(node, FlowNodes.start(label)));
            return true;
        }
        List<String> words = BodyWords.of(block.body());
        int action = words.size() > 1 && words.get(1).equals("NOT") ? 3 : 2;
        String condition = String.join(" ", words.subList(Math.min(1, words.size()), Math.min(action, words.size())));
        String label = words.isEmpty() ? "" : words.get(words.size() - 1);
        if (words.size() <= action + 1 && !label.startsWith("GO")) {
            whenever.remove(condition);
        } else {
            lead(label, "WHENEVER", node, block.position()).ifPresent(range -> whenever.put(condition, range.from()));
        }
        return true;
    }

    private static boolean startsWithWhenever(String body) {
        return body.stripLeading().regionMatches(true, 0, "WHENEVER", 0, 8);
    }

    private static String place(Position position) {
        return position.file() + ":" + position.line();
    }
}
