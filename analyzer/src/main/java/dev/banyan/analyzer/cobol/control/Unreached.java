package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.cobol.control.Procedures.Range;
import dev.banyan.analyzer.cobol.control.Procedures.Unit;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.ProgramOutline.Unreachable;
import dev.banyan.grammars.cobol.CallStatement;
import dev.banyan.grammars.cobol.ExecBlock;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.OtherStatement;
import dev.banyan.grammars.cobol.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a run never comes to, in the largest pieces: whole sections, paragraphs, runs of statements. Statements that
 * do nothing are no code, so a run of them is not told; a paragraph of them is, with no statements.
 */
final class Unreached {

    private final ControlFlow flow;
    private final BitSet reached;
    private final Extents extents;
    private final String assumption;
    private final List<Unreachable> found = new ArrayList<>();

    private Unreached(ControlFlow flow, BitSet reached, Extents extents, String assumption) {
        this.flow = flow;
        this.reached = reached;
        this.extents = extents;
        this.assumption = assumption;
    }

    static List<Unreachable> of(ControlFlow flow, BitSet reached, Extents extents, String assumption) {
        Unreached unreached = new Unreached(flow, reached, extents, assumption);
        Procedures procedures = flow.procedures();
        for (int i = 0; i < procedures.count(); i++) {
            Range section = procedures.get(i).sectionRange();
            if (section.from() == i && unreached.section(procedures.get(i))) {
                i = section.to();
            } else {
                unreached.paragraph(i);
            }
        }
        return unreached.found;
    }

    private boolean section(Unit unit) {
        if (unit.section().isEmpty()) {
            return false;
        }
        int code = 0;
        for (int i = unit.sectionRange().from(); i <= unit.sectionRange().to(); i++) {
            if (isReached(i)) {
                return false;
            }
            code += code(extents.statements(i));
        }
        found.add(new Unreachable(
                "section",
                unit.sectionName().orElse(""),
                Evidence.at(unit.section().get().position()),
                extents.endLine(unit.sectionRange().to()),
                code,
                Optional.empty(),
                assumption));
        return true;
    }

    private boolean isReached(int paragraph) {
        return reached.get(FlowNodes.start(paragraph))
                || extents.statements(paragraph).stream().anyMatch(reached::get);
    }

    private void paragraph(int number) {
        if (isReached(number)) {
            statements(number);
            return;
        }
        found.add(new Unreachable(
                "paragraph",
                extents.name(number),
                extents.at(number),
                extents.endLine(number),
                code(extents.statements(number)),
                Optional.empty(),
                assumption));
    }

    private void statements(int paragraph) {
        List<Integer> run = new ArrayList<>();
        Optional<Statement> before = Optional.empty();
        for (int node : extents.statements(paragraph)) {
            if (!reached.get(node)) {
                run.add(node);
            } else {
                run(paragraph, run, before);
                run.clear();
                before = flow.nodes().statementAt(node);
            }
        }
        run(paragraph, run, before);
    }

    private void run(int paragraph, List<Integer> run, Optional<Statement> before) {
        int code = code(run);
        if (code == 0) {
            return;
        }
        Evidence first = place(run.get(0));
        Evidence last = place(run.get(run.size() - 1));
        found.add(new Unreachable(
                "statement",
                extents.name(paragraph),
                first,
                last.file().equals(first.file()) ? Math.max(first.line(), last.line()) : first.line(),
                code,
                before.map(Unreached::words),
                assumption));
    }

    private Evidence place(int node) {
        return Evidence.at(flow.nodes().statementAt(node).orElseThrow().position());
    }

    private int code(List<Integer> statements) {
        int count = 0;
        for (int node : statements) {
            Statement statement = flow.nodes().statementAt(node).orElseThrow();
            boolean nothing = statement instanceof FlowStatement.Continue
                    || statement instanceof FlowStatement.NextSentence
                    || (statement instanceof FlowStatement.Exit exit && exit.kind() == FlowStatement.Exit.Kind.POINT);
            count += nothing ? 0 : 1;
        }
        return count;
    }

    private static String words(Statement statement) {
        return verb(statement) + " in line " + statement.position().line();
    }

    private static String verb(Statement statement) {
        if (statement instanceof FlowStatement.PerformProcedure perform) {
            return "PERFORM " + perform.from().name() + ", which does not return,";
        }
        if (statement instanceof FlowStatement.GoTo) {
            return "GO TO";
        }
        if (statement instanceof CallStatement.Stop) {
            return "STOP RUN";
        }
        if (statement instanceof CallStatement.Goback) {
            return "GOBACK";
        }
        if (statement instanceof FlowStatement.Exit) {
            return "EXIT";
        }
        if (statement instanceof FlowStatement.NextSentence) {
            return "NEXT SENTENCE";
        }
        if (statement instanceof ExecBlock block) {
            return "EXEC " + block.language()
                    + BodyWords.of(block.body()).stream()
                            .findFirst()
                            .map(word -> " " + word)
                            .orElse("");
        }
        return statement instanceof OtherStatement other ? other.verb() : "the statement";
    }
}
