package dev.banyan.analyzer.cobol;

import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.ProcedureDivision;
import dev.banyan.grammars.cobol.Statement;

/**
 * Counts statements, and the decisions of McCabe's cyclomatic complexity ("A complexity measure", 1976): one for the
 * program, and one for each IF, WHEN, loop with an end, WHEN of SEARCH and further target of GO TO DEPENDING ON.
 *
 * <pre>
 *   IF A ... EVALUATE B WHEN 1 ... WHEN 2 ... WHEN OTHER ... PERFORM X UNTIL C     1 + 1 + 2 + 1 = 5
 * </pre>
 */
final class Decisions {

    private int statements;
    private int decisions;

    private Decisions() {}

    static Decisions of(ProcedureDivision procedure) {
        Decisions counted = new Decisions();
        procedure.declaratives().forEach(counted::count);
        procedure.sections().forEach(counted::count);
        return counted;
    }

    int statements() {
        return statements;
    }

    int cyclomatic() {
        return decisions + 1;
    }

    private void count(ProcedureDivision.Section section) {
        section.paragraphs().forEach(paragraph -> paragraph.sentences().forEach(sentence -> sentence.statements()
                .forEach(this::count)));
    }

    private void count(Statement statement) {
        statements++;
        decisions += decisions(statement);
        statement.nested().forEach(this::count);
    }

    private static int decisions(Statement statement) {
        if (statement instanceof FlowStatement.If) {
            return 1;
        }
        if (statement instanceof FlowStatement.Evaluate choice) {
            return choice.branches().size();
        }
        if (statement instanceof FlowStatement.Search search) {
            return search.branches().size();
        }
        if (statement instanceof FlowStatement.GoTo goTo) {
            return Math.max(0, goTo.targets().size() - 1);
        }
        if (statement instanceof FlowStatement.PerformProcedure perform) {
            return ends(perform.loop());
        }
        return statement instanceof FlowStatement.PerformInline loop ? ends(loop.loop()) : 0;
    }

    private static int ends(FlowStatement.Loop loop) {
        return loop instanceof FlowStatement.Loop.Once || loop instanceof FlowStatement.Loop.Forever ? 0 : 1;
    }
}
