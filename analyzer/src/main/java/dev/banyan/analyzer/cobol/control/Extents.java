package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.cobol.control.Procedures.Unit;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;

/** What belongs to each paragraph: its name, its lines and the nodes of its statements. */
final class Extents {

    private final ControlFlow flow;
    private final String program;
    private final SourceLines lines;
    private final List<List<Integer>> statements = new ArrayList<>();
    private final int[] endLines;

    Extents(ControlFlow flow, String program, SourceLines lines) {
        this.flow = flow;
        this.program = program;
        this.lines = lines;
        int count = flow.procedures().count();
        endLines = new int[count];
        for (int i = 0; i < count; i++) {
            statements.add(new ArrayList<>());
        }
        FlowNodes nodes = flow.nodes();
        for (int node = 2 * count; node < nodes.count(); node++) {
            if (nodes.statementAt(node).isPresent()) {
                statements.get(nodes.paragraphOf(node)).add(node);
            }
        }
        for (int i = 0; i < count; i++) {
            endLines[i] = measure(i);
        }
    }

    /** In the order of the text, nested ones too. */
    List<Integer> statements(int paragraph) {
        return statements.get(paragraph);
    }

    String name(int paragraph) {
        Unit unit = flow.procedures().get(paragraph);
        return unit.paragraph().name().or(unit::sectionName).orElse(program);
    }

    Evidence at(int paragraph) {
        return Evidence.at(flow.procedures().get(paragraph).paragraph().position());
    }

    int endLine(int paragraph) {
        return endLines[paragraph];
    }

    int lines(int paragraph) {
        return endLine(paragraph) - at(paragraph).line() + 1;
    }

    private int measure(int paragraph) {
        Evidence at = at(paragraph);
        int last = at.line();
        for (int node : statements(paragraph)) {
            Position position = flow.nodes().statementAt(node).orElseThrow().position();
            last = position.file().equals(at.file()) ? Math.max(last, position.line()) : last;
        }
        if (!at.file().equals(lines.file())) {
            return last;
        }
        if (paragraph + 1 == flow.procedures().count()) {
            return lines.lastCode(last, lines.count());
        }
        Position next = header(paragraph + 1);
        return next.file().equals(at.file()) ? lines.lastCode(last, next.line() - 1) : last;
    }

    private Position header(int paragraph) {
        Unit unit = flow.procedures().get(paragraph);
        boolean first = unit.sectionRange().from() == paragraph;
        return first && unit.section().isPresent()
                ? unit.section().get().position()
                : unit.paragraph().position();
    }
}
