package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.facts.ProgramOutline.Size;
import dev.banyan.grammars.cobol.Condition;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.FlowStatement.Loop;
import dev.banyan.grammars.cobol.ProcedureDivision.Paragraph;
import dev.banyan.grammars.cobol.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Counts what is in a paragraph.
 *
 * <p>Cyclomatic complexity as McCabe ("A complexity measure", 1976) and PMD count it, so that it compares with that of
 * Java: one, and one more per IF, WHEN (OTHER excepted), loop with an end, AFTER of a loop, phrase as AT END (with its NOT
 * form, one), target of GO TO DEPENDING ON, AND and OR.
 *
 * <p>Cognitive complexity as Campbell ("Cognitive complexity", SonarSource, 2018): one for each IF, EVALUATE, SEARCH, loop
 * and phrase, and one more for each of these around it; one for each ELSE, GO TO and change by ALTER, and for each run of
 * ANDs or ORs. ELSE IF counts as one ELSE and no deeper.
 *
 * <pre>
 *   IF A AND B               cyclomatic +2   cognitive +2
 *     PERFORM X UNTIL C                 +1             +2
 *   ELSE IF D                           +1             +1
 *     GO TO Z.                                         +1
 * </pre>
 */
final class Complexity {

    private int statements;
    private int decisions;
    private int cognitive;
    private int nesting;
    private int goTos;

    void count(Paragraph paragraph) {
        paragraph.sentences().forEach(sentence -> block(sentence.statements(), 0));
    }

    void add(Size size) {
        statements += size.statements();
        decisions += size.cyclomatic() - 1;
        cognitive += size.cognitive();
        nesting = Math.max(nesting, size.nesting());
        goTos += size.goTos();
    }

    Size size(int lines) {
        return new Size(lines, statements, decisions + 1, cognitive, nesting, goTos);
    }

    private void block(List<Statement> block, int depth) {
        nesting = block.isEmpty() ? nesting : Math.max(nesting, depth);
        block.forEach(statement -> statement(statement, depth));
    }

    private void statement(Statement statement, int depth) {
        statements++;
        if (statement instanceof FlowStatement flow) {
            flow(flow, depth);
        }
        List<Statement.Phrase> phrases = Branches.phrases(statement);
        if (!phrases.isEmpty()) {
            phrases(phrases, depth);
        }
    }

    private void phrases(List<Statement.Phrase> phrases, int depth) {
        Set<Statement.Phrase.Kind> kinds = EnumSet.noneOf(Statement.Phrase.Kind.class);
        for (Statement.Phrase phrase : phrases) {
            if (kinds.add(phrase.kind())) {
                decisions++;
                cognitive += 1 + depth;
            }
            block(phrase.statements(), depth + 1);
        }
    }

    private void flow(FlowStatement statement, int depth) {
        if (statement instanceof FlowStatement.If choice) {
            cognitive += 1 + depth;
            choice(choice, depth);
        } else if (statement instanceof FlowStatement.Evaluate choice) {
            evaluate(choice, depth);
        } else if (statement instanceof FlowStatement.Search search) {
            cognitive += 1 + depth;
            for (FlowStatement.Search.Found found : search.branches()) {
                decisions++;
                condition(found.condition());
                block(found.statements(), depth + 1);
            }
        } else if (statement instanceof FlowStatement.PerformInline perform) {
            boolean once = perform.loop() instanceof Loop.Once;
            loop(perform.loop(), depth);
            block(perform.body(), once ? depth : depth + 1);
        } else if (statement instanceof FlowStatement.PerformProcedure perform) {
            loop(perform.loop(), depth);
        } else if (statement instanceof FlowStatement.GoTo goTo) {
            goTos++;
            cognitive++;
            decisions += goTo.dependingOn().isPresent() ? goTo.targets().size() : 0;
        } else if (statement instanceof FlowStatement.Alter alter) {
            cognitive += alter.changes().size();
        }
    }

    private void choice(FlowStatement.If choice, int depth) {
        decisions++;
        condition(choice.condition());
        block(choice.then(), depth + 1);
        if (choice.otherwise().isEmpty()) {
            return;
        }
        cognitive++;
        if (choice.otherwise().size() == 1 && choice.otherwise().get(0) instanceof FlowStatement.If chained) {
            statements++;
            choice(chained, depth);
        } else {
            block(choice.otherwise(), depth + 1);
        }
    }

    private void evaluate(FlowStatement.Evaluate choice, int depth) {
        cognitive += 1 + depth;
        for (FlowStatement.When branch : choice.branches()) {
            decisions += branch.alternatives().size();
            for (List<FlowStatement.Choice> alternative : branch.alternatives()) {
                for (FlowStatement.Choice one : alternative) {
                    if (one instanceof FlowStatement.Choice.Test test) {
                        condition(test.condition());
                    }
                }
            }
            block(branch.statements(), depth + 1);
        }
        block(choice.other(), depth + 1);
    }

    private void loop(Loop loop, int depth) {
        if (loop instanceof Loop.Once) {
            return;
        }
        cognitive += 1 + depth;
        if (loop instanceof Loop.Until until) {
            decisions++;
            condition(until.condition());
        } else if (loop instanceof Loop.Varying varying) {
            decisions += varying.steps().size();
            varying.steps().forEach(step -> condition(step.until()));
        } else if (loop instanceof Loop.Times) {
            decisions++;
        }
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Not not) {
            condition(not.condition());
        } else if (condition instanceof Condition.All all) {
            joined(all.conditions());
        } else if (condition instanceof Condition.Any any) {
            joined(any.conditions());
        }
    }

    private void joined(List<Condition> conditions) {
        decisions += Math.max(0, conditions.size() - 1);
        cognitive++;
        conditions.forEach(this::condition);
    }
}
