package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.banyan.analyzer.java.syntax.Method.Body;
import dev.banyan.analyzer.java.syntax.Method.Local.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the statements of one body in order: binds local names, keeps what is evaluated. */
final class BodyReader {

    final TypeReader type;
    final Locals locals;
    private final ExpressionReader expressions = new ExpressionReader(this);
    private final List<TypeUse> types = new ArrayList<>();
    private List<Expr> evaluated = new ArrayList<>();
    private List<Integer> results = new ArrayList<>();

    BodyReader(TypeReader type, Locals locals) {
        this.type = type;
        this.locals = locals;
    }

    void parameter(String name, TypeUse declared) {
        locals.declare(name, Optional.of(declared), Origin.PARAMETER, Optional.empty());
    }

    Body body(BlockStmt block, CodeSize size) {
        statement(block);
        return new Body(true, locals.all(), evaluated, results, types, size);
    }

    /** The body of a field that starts with this value. */
    Body initial(Optional<Expr> value, CodeSize size) {
        value.ifPresent(evaluated::add);
        return new Body(value.isPresent(), locals.all(), evaluated, List.of(), types, size);
    }

    /** What a nested body evaluates, and the places of what it may give back. */
    record Outcome(List<Expr> evaluated, List<Integer> results) {}

    /** Reads the body of a lambda or of a switch expression apart from what stands around it. */
    Outcome apart(Runnable reading) {
        List<Expr> outerEvaluated = evaluated;
        List<Integer> outerResults = results;
        evaluated = new ArrayList<>();
        results = new ArrayList<>();
        int mark = locals.mark();
        reading.run();
        locals.release(mark);
        Outcome outcome = new Outcome(evaluated, results);
        evaluated = outerEvaluated;
        results = outerResults;
        return outcome;
    }

    Expr value(Expression expression) {
        return expressions.read(expression);
    }

    Expr evaluate(Expression expression) {
        Expr value = value(expression);
        evaluated.add(value);
        return value;
    }

    void result(Expression expression) {
        Expr value = value(expression);
        evaluated.add(value);
        results.add(evaluated.size() - 1);
    }

    void mentions(TypeUse use) {
        types.add(use);
    }

    void statement(Statement statement) {
        if (statement instanceof BlockStmt block) {
            int mark = locals.mark();
            block.getStatements().forEach(this::statement);
            locals.release(mark);
            return;
        }
        if (statement instanceof LabeledStmt labeled) {
            statement(labeled.getStatement());
            return;
        }
        if (statement instanceof EmptyStmt || declares(statement)) {
            return;
        }
        if (statement instanceof ExpressionStmt one) {
            evaluate(one.getExpression());
        } else if (statement instanceof ReturnStmt give) {
            give.getExpression().ifPresent(this::result);
        } else if (statement instanceof IfStmt choice) {
            readIf(choice);
        } else if (!readLoop(statement)) {
            readOther(statement);
        }
    }

    private boolean declares(Statement statement) {
        if (statement instanceof LocalClassDeclarationStmt local) {
            type.readLocal(local.getClassDeclaration(), locals);
            return true;
        }
        if (statement instanceof LocalRecordDeclarationStmt local) {
            type.readLocal(local.getRecordDeclaration(), locals);
            return true;
        }
        return false;
    }

    /** A chain of {@code else if} is read in a loop: generated code makes long ones. */
    private void readIf(IfStmt first) {
        Optional<Statement> next = readBranch(first);
        while (next.isPresent() && next.get() instanceof IfStmt choice) {
            next = readBranch(choice);
        }
        next.ifPresent(this::statement);
    }

    /** Reads one condition and what it guards; gives what stands after {@code else}. */
    private Optional<Statement> readBranch(IfStmt choice) {
        evaluate(choice.getCondition());
        statement(choice.getThenStmt());
        return choice.getElseStmt();
    }

    private boolean readLoop(Statement statement) {
        int mark = locals.mark();
        if (statement instanceof ForStmt loop) {
            loop.getInitialization().forEach(this::evaluate);
            loop.getCompare().ifPresent(this::evaluate);
            loop.getUpdate().forEach(this::evaluate);
            statement(loop.getBody());
        } else if (statement instanceof ForEachStmt loop) {
            Expr iterated = value(loop.getIterable());
            evaluated.add(iterated);
            loop.getVariable().getVariables().forEach(variable -> {
                TypeUse declared = TypeUses.of(variable.getType());
                mentions(declared);
                declare(variable.getNameAsString(), declared, Origin.EACH, Optional.of(iterated));
            });
            statement(loop.getBody());
        } else if (statement instanceof WhileStmt loop) {
            evaluate(loop.getCondition());
            statement(loop.getBody());
        } else if (statement instanceof DoStmt loop) {
            statement(loop.getBody());
            evaluate(loop.getCondition());
        } else {
            return false;
        }
        locals.release(mark);
        return true;
    }

    int declare(String name, TypeUse declared, Origin origin, Optional<Expr> value) {
        boolean inferred = declared.name().equals("var");
        return locals.declare(name, inferred ? Optional.empty() : Optional.of(declared), origin, value);
    }

    private void readOther(Statement statement) {
        if (statement instanceof TryStmt attempt) {
            readTry(attempt);
        } else if (statement instanceof ThrowStmt raise) {
            evaluate(raise.getExpression());
        } else if (statement instanceof SwitchStmt choice) {
            Expr selector = evaluate(choice.getSelector());
            int mark = locals.mark();
            choice.getEntries().forEach(entry -> {
                labels(entry, selector);
                entry.getStatements().forEach(this::statement);
            });
            locals.release(mark);
        } else if (statement instanceof YieldStmt give) {
            result(give.getExpression());
        } else if (statement instanceof SynchronizedStmt block) {
            evaluate(block.getExpression());
            statement(block.getBody());
        } else if (statement instanceof AssertStmt check) {
            evaluate(check.getCheck());
            check.getMessage().ifPresent(this::evaluate);
        } else if (statement instanceof ExplicitConstructorInvocationStmt call) {
            List<Expr> arguments = call.getArguments().stream().map(this::value).toList();
            evaluated.add(new Expr.ConstructorCall(!call.isThis(), arguments, TypeUses.line(call)));
        }
    }

    void labels(SwitchEntry entry, Expr selector) {
        for (Expression label : entry.getLabels()) {
            if (label instanceof NameExpr name) {
                Expr.Name bare = new Expr.Name(name.getNameAsString(), TypeUses.line(name));
                evaluated.add(new Expr.Label(selector, bare));
            } else {
                evaluate(label);
            }
        }
        entry.getGuard().ifPresent(this::evaluate);
    }

    private void readTry(TryStmt attempt) {
        int mark = locals.mark();
        attempt.getResources().forEach(this::evaluate);
        statement(attempt.getTryBlock());
        locals.release(mark);
        for (CatchClause clause : attempt.getCatchClauses()) {
            TypeUses.parts(clause.getParameter().getType()).forEach(this::mentions);
            TypeUse caught = TypeUses.of(clause.getParameter().getType());
            declare(clause.getParameter().getNameAsString(), caught, Origin.VARIABLE, Optional.empty());
            statement(clause.getBody());
            locals.release(mark);
        }
        attempt.getFinallyBlock().ifPresent(this::statement);
    }
}
