package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.banyan.analyzer.java.syntax.BodyReader.Outcome;
import dev.banyan.analyzer.java.syntax.Method.Local.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reduces expressions to {@link Expr}. */
final class ExpressionReader {

    private final BodyReader body;

    ExpressionReader(BodyReader body) {
        this.body = body;
    }

    Expr read(Expression expression) {
        if (expression instanceof MethodCallExpr call) {
            Optional<Expr> receiver = call.getScope().map(this::read);
            return new Expr.Call(
                    receiver, call.getNameAsString(), all(call.getArguments()), TypeUses.line(call.getName()));
        }
        if (expression instanceof NameExpr name) {
            return name(name.getNameAsString(), TypeUses.line(name));
        }
        if (expression instanceof LiteralExpr literal) {
            return Literals.read(literal);
        }
        if (expression instanceof FieldAccessExpr access) {
            return new Expr.Select(read(access.getScope()), access.getNameAsString(), TypeUses.line(access.getName()));
        }
        if (expression instanceof BinaryExpr operation) {
            return operation(operation);
        }
        if (expression instanceof ObjectCreationExpr creation) {
            return creation(creation);
        }
        return readLessCommon(expression);
    }

    private Expr readLessCommon(Expression expression) {
        if (expression instanceof AssignExpr assign) {
            return assign(assign);
        }
        if (expression instanceof VariableDeclarationExpr declaration) {
            return declaration(declaration);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return read(enclosed.getInner());
        }
        if (expression instanceof CastExpr cast) {
            return new Expr.Cast(TypeUses.of(cast.getType()), read(cast.getExpression()));
        }
        if (expression instanceof UnaryExpr operation) {
            boolean not = operation.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
            return new Expr.Operands(List.of(read(operation.getExpression())), not ? "boolean" : "int");
        }
        if (expression instanceof ThisExpr self) {
            return new Expr.This(self.getTypeName().map(Name::asString));
        }
        if (expression instanceof SuperExpr parent) {
            return new Expr.Super(parent.getTypeName().map(Name::asString));
        }
        if (expression instanceof LambdaExpr lambda) {
            return lambda(lambda);
        }
        if (expression instanceof MethodReferenceExpr reference) {
            return new Expr.MethodReference(
                    scope(reference.getScope()), reference.getIdentifier(), TypeUses.line(reference));
        }
        return readRare(expression);
    }

    /** The parser takes whatever stands before {@code ::} for a type; a small letter tells variables and fields. */
    private Expr scope(Expression scope) {
        return scope instanceof TypeExpr named
                        && named.getType() instanceof ClassOrInterfaceType type
                        && Character.isLowerCase(type.getNameWithScope().charAt(0))
                ? path(type)
                : read(scope);
    }

    private Expr path(ClassOrInterfaceType type) {
        int line = TypeUses.line(type);
        return type.getScope()
                .<Expr>map(around -> new Expr.Select(path(around), type.getNameAsString(), line))
                .orElseGet(() -> name(type.getNameAsString(), line));
    }

    private Expr readRare(Expression expression) {
        if (expression instanceof ConditionalExpr choice) {
            return new Expr.Choice(
                    List.of(read(choice.getCondition()), read(choice.getThenExpr()), read(choice.getElseExpr())),
                    List.of(1, 2));
        }
        if (expression instanceof InstanceOfExpr test) {
            Expr value = read(test.getExpression());
            test.getPattern().ifPresent(this::pattern);
            return new Expr.InstanceOf(value, Optional.of(TypeUses.of(test.getType())));
        }
        if (expression instanceof ClassExpr literal) {
            return new Expr.ClassOf(TypeUses.of(literal.getType()));
        }
        if (expression instanceof ArrayAccessExpr access) {
            return new Expr.Index(read(access.getName()), read(access.getIndex()));
        }
        if (expression instanceof ArrayInitializerExpr list) {
            return new Expr.ArrayOf(Optional.empty(), all(list.getValues()));
        }
        if (expression instanceof ArrayCreationExpr creation) {
            return array(creation);
        }
        if (expression instanceof SwitchExpr choice) {
            return choice(choice);
        }
        if (expression instanceof TypeExpr named) {
            return new Expr.TypeName(TypeUses.of(named.getType()));
        }
        if (expression instanceof AnnotationExpr annotation) {
            return new Expr.Annotation(AnnotationReader.one(body, annotation));
        }
        if (expression instanceof PatternExpr pattern) {
            pattern(pattern);
            return new Expr.InstanceOf(new Expr.Plain("boolean"), Optional.of(TypeUses.of(pattern.getType())));
        }
        return new Expr.Plain("?");
    }

    private List<Expr> all(List<Expression> expressions) {
        List<Expr> read = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            read.add(read(expression));
        }
        return read;
    }

    private Expr name(String name, int line) {
        OptionalInt local = body.locals.find(name);
        return local.isPresent() ? new Expr.Local(local.getAsInt(), line) : new Expr.Name(name, line);
    }

    /** {@code a + b + c} leans to the left, one level per operand; it is read without recursion. */
    private Expr operation(BinaryExpr operation) {
        BinaryExpr.Operator operator = operation.getOperator();
        Deque<Expression> operands = new ArrayDeque<>();
        Expression rest = operation;
        while (rest instanceof BinaryExpr left && left.getOperator() == operator) {
            operands.push(left.getRight());
            rest = left.getLeft();
        }
        operands.push(rest);
        List<Expr> values = new ArrayList<>(operands.size());
        operands.forEach(operand -> values.add(read(operand)));
        return switch (operator) {
            case PLUS -> new Expr.Concat(values, TypeUses.line(operation));
            case MINUS, MULTIPLY, DIVIDE, REMAINDER, LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT ->
                new Expr.Operands(values, "int");
            case BINARY_AND, BINARY_OR, XOR -> new Expr.Operands(values, "?");
            default -> new Expr.Operands(values, "boolean");
        };
    }

    private Expr creation(ObjectCreationExpr creation) {
        Optional<Expr> outer = creation.getScope().map(this::read);
        List<Expr> arguments = all(creation.getArguments());
        Optional<String> anonymous = creation.getAnonymousClassBody()
                .map(members -> body.type.readAnonymous(creation, members, body.locals));
        TypeUse type = TypeUses.of(creation.getType());
        return new Expr.New(outer, type, arguments, anonymous, type.line());
    }

    private Expr assign(AssignExpr assign) {
        Expr target = read(assign.getTarget());
        Expr value = read(assign.getValue());
        return switch (assign.getOperator()) {
            case ASSIGN -> new Expr.Assign(target, value, false, TypeUses.line(assign));
            case PLUS -> new Expr.Assign(target, value, true, TypeUses.line(assign));
            default -> new Expr.Operands(List.of(target, value), "int");
        };
    }

    private Expr declaration(VariableDeclarationExpr declaration) {
        List<Expr> parts = new ArrayList<>(1);
        declaration.getVariables().forEach(variable -> {
            TypeUse declared = TypeUses.of(variable.getType());
            body.mentions(declared);
            Optional<Expr> value = variable.getInitializer().map(this::read);
            int index = body.declare(variable.getNameAsString(), declared, Origin.VARIABLE, value);
            int line = TypeUses.line(variable);
            value.ifPresent(first -> parts.add(new Expr.Assign(new Expr.Local(index, line), first, false, line)));
        });
        return parts.size() == 1 ? parts.get(0) : new Expr.Operands(parts, "void");
    }

    private Expr array(ArrayCreationExpr creation) {
        TypeUse type = TypeUses.of(creation.getElementType())
                .array(creation.getLevels().size());
        List<Expr> elements = new ArrayList<>();
        creation.getLevels().forEach(level -> level.getDimension().ifPresent(body::evaluate));
        creation.getInitializer().ifPresent(list -> elements.addAll(all(list.getValues())));
        return new Expr.ArrayOf(Optional.of(type), elements);
    }

    private Expr lambda(LambdaExpr lambda) {
        List<Integer> parameters = new ArrayList<>();
        Outcome outcome = body.apart(() -> {
            lambda.getParameters().forEach(parameter -> {
                boolean typed = !parameter.getType().isUnknownType()
                        && !parameter.getType().asString().equals("var");
                Optional<TypeUse> declared =
                        typed ? Optional.of(TypeUses.of(parameter.getType())) : Optional.<TypeUse>empty();
                parameters.add(
                        body.locals.declare(parameter.getNameAsString(), declared, Origin.LAMBDA, Optional.empty()));
            });
            Statement code = lambda.getBody();
            if (code instanceof ExpressionStmt single) {
                body.result(single.getExpression());
            } else if (code instanceof BlockStmt block) {
                body.statement(block);
            }
        });
        return new Expr.Lambda(parameters, outcome.evaluated(), outcome.results());
    }

    private Expr choice(SwitchExpr choice) {
        Outcome outcome = body.apart(() -> {
            Expr selector = body.evaluate(choice.getSelector());
            choice.getEntries().forEach(entry -> {
                body.labels(entry, selector);
                entry.getStatements().forEach(statement -> {
                    if (statement instanceof ExpressionStmt single) {
                        body.result(single.getExpression());
                    } else {
                        body.statement(statement);
                    }
                });
            });
        });
        return new Expr.Choice(outcome.evaluated(), outcome.results());
    }

    private void pattern(ComponentPatternExpr pattern) {
        if (pattern instanceof TypePatternExpr typed) {
            TypeUse declared = TypeUses.of(typed.getType());
            body.mentions(declared);
            body.declare(typed.getNameAsString(), declared, Origin.VARIABLE, Optional.empty());
        } else if (pattern instanceof RecordPatternExpr components) {
            components.getPatternList().forEach(this::pattern);
        }
    }
}
