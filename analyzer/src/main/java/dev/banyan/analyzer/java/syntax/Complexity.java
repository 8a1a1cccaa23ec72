package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts what is in one body. Lambdas belong to the body around them, types to themselves: the methods of an anonymous type are
 * bodies of their own.
 *
 * <p>Cyclomatic complexity as McCabe ("A complexity measure", 1976) and PMD count it: one, and one more per if, loop, case,
 * catch, {@code ?:}, {@code &&} and {@code ||}.
 *
 * <p>Cognitive complexity as Campbell ("Cognitive complexity", SonarSource, 2018): one for each if, {@code ?:}, switch, loop and
 * catch, and one more for each of these and each lambda around it; one for each else, each jump to a label, and each run of
 * {@code &&} or of {@code ||}. {@code else if} counts as one else and no deeper. Recursion is not counted.
 *
 * <pre>
 *   if (a &amp;&amp; b) {                cyclomatic +2   cognitive +2
 *       while (c) { ... }              +1             +2
 *   } else if (d) {                    +1             +1
 *       return;
 *   }
 * </pre>
 */
final class Complexity {

    private int statements;
    private int decisions;
    private int cognitive;
    private int nesting;

    private Complexity() {}

    /** The measures of a body that stands in {@code lines} lines. */
    static CodeSize of(Node body, int lines) {
        Complexity counted = new Complexity();
        counted.visit(body, 0);
        return new CodeSize(lines, counted.statements, counted.decisions + 1, counted.cognitive, counted.nesting);
    }

    /** The measures of a field's first value: no body, but perhaps decisions. */
    static CodeSize ofValue(Expression value) {
        CodeSize size = of(value, 0);
        return new CodeSize(0, size.statements(), size.cyclomatic() - 1, size.cognitive(), size.nesting());
    }

    private void visit(Node node, int depth) {
        if (node instanceof Statement statement) {
            statement(statement, depth);
        } else if (node instanceof Expression expression) {
            expression(expression, depth);
        } else if (node instanceof CatchClause clause) {
            decisions++;
            nested(clause, depth);
        } else if (node instanceof SwitchEntry entry) {
            decisions += entry.getLabels().isEmpty() ? 0 : 1;
            children(entry, depth);
        } else if (!(node instanceof Type || node instanceof SimpleName || node instanceof Name)) {
            children(node, depth);
        }
    }

    private void children(Node node, int depth) {
        for (Node child : node.getChildNodes()) {
            visit(child, depth);
        }
    }

    /** What counts more the deeper it stands. */
    private void nested(Node node, int depth) {
        cognitive += 1 + depth;
        for (Node child : node.getChildNodes()) {
            visit(child, child instanceof Statement ? depth + 1 : depth);
        }
    }

    private void statement(Statement statement, int depth) {
        if (statement instanceof LocalClassDeclarationStmt || statement instanceof LocalRecordDeclarationStmt) {
            return;
        }
        if (statement instanceof BlockStmt || statement instanceof LabeledStmt || statement instanceof EmptyStmt) {
            children(statement, depth);
            return;
        }
        if (!isResult(statement)) {
            statements++;
            nesting = Math.max(nesting, depth);
        }
        if (statement instanceof IfStmt choice) {
            choice(choice, depth);
        } else if (isLoop(statement)) {
            decisions++;
            nested(statement, depth);
        } else if (statement instanceof SwitchStmt choice) {
            choice(choice, depth);
        } else {
            boolean jumps =
                    (statement instanceof BreakStmt leave && leave.getLabel().isPresent())
                            || (statement instanceof ContinueStmt again
                                    && again.getLabel().isPresent());
            cognitive += jumps ? 1 : 0;
            children(statement, depth);
        }
    }

    /** The value of a lambda or of a case stands in the parser's tree as a statement. */
    private static boolean isResult(Statement statement) {
        return statement instanceof ExpressionStmt
                && statement
                        .getParentNode()
                        .filter(around -> around instanceof LambdaExpr
                                || (around instanceof SwitchEntry entry
                                        && entry.getType() == SwitchEntry.Type.EXPRESSION))
                        .isPresent();
    }

    private static boolean isLoop(Statement statement) {
        return statement instanceof ForStmt
                || statement instanceof ForEachStmt
                || statement instanceof WhileStmt
                || statement instanceof DoStmt;
    }

    /** A chain of {@code else if} is followed in a loop: generated code makes long ones. */
    private void choice(IfStmt first, int depth) {
        cognitive += depth;
        IfStmt choice = first;
        while (true) {
            decisions++;
            cognitive++;
            visit(choice.getCondition(), depth);
            visit(choice.getThenStmt(), depth + 1);
            if (choice.getElseStmt().isEmpty()) {
                return;
            }
            Statement otherwise = choice.getElseStmt().get();
            if (!(otherwise instanceof IfStmt chained)) {
                cognitive++;
                visit(otherwise, depth + 1);
                return;
            }
            statements++;
            choice = chained;
        }
    }

    private void choice(SwitchNode choice, int depth) {
        cognitive += 1 + depth;
        visit(choice.getSelector(), depth);
        choice.getEntries().forEach(entry -> visit(entry, depth + 1));
    }

    private void expression(Expression expression, int depth) {
        if (expression instanceof NameExpr
                || expression instanceof LiteralExpr
                || expression instanceof AnnotationExpr) {
            return;
        }
        if (expression instanceof BinaryExpr operation) {
            operation(operation, depth);
        } else if (expression instanceof ConditionalExpr choice) {
            decisions++;
            cognitive += 1 + depth;
            visit(choice.getCondition(), depth);
            visit(choice.getThenExpr(), depth + 1);
            visit(choice.getElseExpr(), depth + 1);
        } else if (expression instanceof SwitchExpr choice) {
            choice(choice, depth);
        } else if (expression instanceof LambdaExpr lambda) {
            children(lambda, depth + 1);
        } else if (expression instanceof ObjectCreationExpr creation) {
            creation.getScope().ifPresent(scope -> visit(scope, depth));
            creation.getArguments().forEach(argument -> visit(argument, depth));
        } else {
            children(expression, depth);
        }
    }

    /** Operators and their operands from left to right, brackets left out; long chains are no recursion. */
    private void operation(BinaryExpr operation, int depth) {
        Deque<Object> open = new ArrayDeque<>();
        open.push(operation);
        BinaryExpr.Operator last = BinaryExpr.Operator.PLUS;
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof BinaryExpr inner) {
                open.push(inner.getRight());
                open.push(inner.getOperator());
                open.push(inner.getLeft());
            } else if (next instanceof EnclosedExpr enclosed) {
                open.push(enclosed.getInner());
            } else if (next instanceof BinaryExpr.Operator operator) {
                if (isLogical(operator)) {
                    decisions++;
                    cognitive += operator == last ? 0 : 1;
                    last = operator;
                }
            } else if (next instanceof Expression operand) {
                visit(operand, depth);
            }
        }
    }

    private static boolean isLogical(BinaryExpr.Operator operator) {
        return operator == BinaryExpr.Operator.AND || operator == BinaryExpr.Operator.OR;
    }
}
