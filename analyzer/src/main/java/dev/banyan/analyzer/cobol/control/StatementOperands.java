package dev.banyan.analyzer.cobol.control;

import dev.banyan.grammars.cobol.ArithmeticStatement;
import dev.banyan.grammars.cobol.CallStatement;
import dev.banyan.grammars.cobol.Condition;
import dev.banyan.grammars.cobol.DataStatement;
import dev.banyan.grammars.cobol.FileStatement;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.FlowStatement.Choice;
import dev.banyan.grammars.cobol.FlowStatement.Loop;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.OtherStatement;
import dev.banyan.grammars.cobol.Statement;
import java.util.List;
import java.util.function.Consumer;

/** All operands and conditions of a statement, without those of the statements nested in it. */
final class StatementOperands {

    private final Consumer<Operand> operands;
    private final Consumer<Condition> conditions;

    private StatementOperands(Consumer<Operand> operands, Consumer<Condition> conditions) {
        this.operands = operands;
        this.conditions = conditions;
    }

    static void visit(Statement statement, Consumer<Operand> operands, Consumer<Condition> conditions) {
        StatementOperands visitor = new StatementOperands(operands, conditions);
        if (statement instanceof DataStatement data) {
            visitor.data(data);
        } else if (statement instanceof ArithmeticStatement arithmetic) {
            visitor.arithmetic(arithmetic);
        } else if (statement instanceof FlowStatement flow) {
            visitor.flow(flow);
        } else if (statement instanceof CallStatement call) {
            visitor.call(call);
        } else if (statement instanceof FileStatement file) {
            visitor.file(file);
        } else if (statement instanceof OtherStatement other) {
            visitor.all(other.operands());
        }
    }

    private void all(List<? extends Operand> list) {
        list.forEach(operands);
    }

    private void data(DataStatement statement) {
        if (statement instanceof DataStatement.Move move) {
            operands.accept(move.from());
            all(move.to());
        } else if (statement instanceof DataStatement.Initialize initialize) {
            all(initialize.items());
            initialize.replacements().forEach(replacement -> operands.accept(replacement.by()));
        } else if (statement instanceof DataStatement.SetValue set) {
            all(set.targets());
            operands.accept(set.value());
        } else if (statement instanceof DataStatement.SetCondition set) {
            all(set.names());
        } else if (statement instanceof DataStatement.SetStep set) {
            all(set.indexes());
            operands.accept(set.by());
        } else if (statement instanceof DataStatement.Accept accept) {
            operands.accept(accept.item());
        } else if (statement instanceof DataStatement.Display display) {
            all(display.operands());
        } else {
            text(statement);
        }
    }

    private void text(DataStatement statement) {
        if (statement instanceof DataStatement.Concatenate string) {
            string.pieces().forEach(piece -> {
                operands.accept(piece.operand());
                piece.delimiter().ifPresent(operands);
            });
            operands.accept(string.into());
            string.pointer().ifPresent(operands);
        } else if (statement instanceof DataStatement.Unstring unstring) {
            operands.accept(unstring.from());
            all(unstring.delimiters());
            unstring.into().forEach(receiver -> {
                operands.accept(receiver.item());
                receiver.delimiter().ifPresent(operands);
                receiver.count().ifPresent(operands);
            });
            unstring.pointer().ifPresent(operands);
            unstring.tallying().ifPresent(operands);
        } else if (statement instanceof DataStatement.Inspect inspect) {
            operands.accept(inspect.item());
            all(inspect.counters());
            all(inspect.searched());
        }
    }

    private void arithmetic(ArithmeticStatement statement) {
        if (statement instanceof ArithmeticStatement.Sum sum) {
            all(sum.operands());
            sum.base().forEach(term -> operands.accept(term.operand()));
            sum.giving().forEach(result -> operands.accept(result.item()));
        } else if (statement instanceof ArithmeticStatement.Product product) {
            operands.accept(product.first());
            product.second().forEach(term -> operands.accept(term.operand()));
            product.giving().forEach(result -> operands.accept(result.item()));
            product.remainder().ifPresent(operands);
        } else if (statement instanceof ArithmeticStatement.Compute compute) {
            compute.results().forEach(result -> operands.accept(result.item()));
            operands.accept(compute.expression());
        }
    }

    private void flow(FlowStatement statement) {
        if (statement instanceof FlowStatement.If choice) {
            conditions.accept(choice.condition());
        } else if (statement instanceof FlowStatement.Evaluate choice) {
            choice.subjects().forEach(this::choice);
            choice.branches()
                    .forEach(branch -> branch.alternatives().forEach(alternative -> alternative.forEach(this::choice)));
        } else if (statement instanceof FlowStatement.PerformProcedure perform) {
            loop(perform.loop());
        } else if (statement instanceof FlowStatement.PerformInline perform) {
            loop(perform.loop());
        } else if (statement instanceof FlowStatement.GoTo goTo) {
            goTo.dependingOn().ifPresent(operands);
        } else if (statement instanceof FlowStatement.Search search) {
            operands.accept(search.table());
            search.varying().ifPresent(operands);
            search.branches().forEach(found -> conditions.accept(found.condition()));
        }
    }

    private void choice(Choice choice) {
        if (choice instanceof Choice.Operands values) {
            operands.accept(values.from());
            values.through().ifPresent(operands);
        } else if (choice instanceof Choice.Test test) {
            conditions.accept(test.condition());
        }
    }

    private void loop(Loop loop) {
        if (loop instanceof Loop.Times times) {
            operands.accept(times.count());
        } else if (loop instanceof Loop.Until until) {
            conditions.accept(until.condition());
        } else if (loop instanceof Loop.Varying varying) {
            varying.steps().forEach(step -> {
                operands.accept(step.index());
                operands.accept(step.from());
                operands.accept(step.by());
                conditions.accept(step.until());
            });
        }
    }

    private void call(CallStatement statement) {
        if (statement instanceof CallStatement.Call call) {
            operands.accept(call.program());
            call.using().forEach(argument -> argument.operand().ifPresent(operands));
            call.returning().ifPresent(operands);
        } else if (statement instanceof CallStatement.Cancel cancel) {
            all(cancel.programs());
        } else if (statement instanceof CallStatement.Entry entry) {
            entry.using().forEach(argument -> argument.operand().ifPresent(operands));
        } else if (statement instanceof CallStatement.Goback goback) {
            goback.returning().ifPresent(operands);
        } else if (statement instanceof CallStatement.Stop stop) {
            stop.operand().ifPresent(operands);
        }
    }

    private void file(FileStatement statement) {
        if (statement instanceof FileStatement.Open open) {
            open.files().forEach(opened -> operands.accept(opened.file()));
        } else if (statement instanceof FileStatement.Close close) {
            all(close.files());
        } else if (statement instanceof FileStatement.Read read) {
            operands.accept(read.file());
            read.into().ifPresent(operands);
            read.key().ifPresent(operands);
        } else if (statement instanceof FileStatement.Write write) {
            operands.accept(write.target());
            write.from().ifPresent(operands);
        } else if (statement instanceof FileStatement.Delete delete) {
            operands.accept(delete.file());
        } else if (statement instanceof FileStatement.Start start) {
            operands.accept(start.file());
            start.key().ifPresent(operands);
        } else if (statement instanceof FileStatement.ReturnRecord read) {
            operands.accept(read.file());
            read.into().ifPresent(operands);
        } else if (statement instanceof FileStatement.Release release) {
            operands.accept(release.target());
            release.from().ifPresent(operands);
        } else if (statement instanceof FileStatement.Sort sort) {
            operands.accept(sort.file());
            sort.keys().forEach(key -> operands.accept(key.item()));
            all(sort.input().files());
            all(sort.output().files());
        }
    }
}
