package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.CobolGrammar.ArithmeticContext;
import dev.banyan.grammars.cobol.CobolGrammar.ComparisonContext;
import dev.banyan.grammars.cobol.CobolGrammar.ConditionContext;
import dev.banyan.grammars.cobol.CobolGrammar.FactorContext;
import dev.banyan.grammars.cobol.CobolGrammar.FigurativeContext;
import dev.banyan.grammars.cobol.CobolGrammar.FunctionCallContext;
import dev.banyan.grammars.cobol.CobolGrammar.IdentifierContext;
import dev.banyan.grammars.cobol.CobolGrammar.LiteralContext;
import dev.banyan.grammars.cobol.CobolGrammar.OperandContext;
import dev.banyan.grammars.cobol.CobolGrammar.ParenthesesContext;
import dev.banyan.grammars.cobol.CobolGrammar.PlainOperandContext;
import dev.banyan.grammars.cobol.CobolGrammar.PrimaryContext;
import dev.banyan.grammars.cobol.CobolGrammar.SubscriptContext;
import dev.banyan.grammars.cobol.CobolGrammar.ValueRangeContext;
import dev.banyan.grammars.cobol.Operand.Calculation;
import dev.banyan.grammars.cobol.Operand.Figurative;
import dev.banyan.grammars.cobol.Operand.FunctionCall;
import dev.banyan.grammars.cobol.Operand.Literal;
import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.cobol.Operand.ReferenceModification;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Operands and arithmetic, from the grammar's contexts to records. */
final class OperandTree {

    private OperandTree() {}

    static Position position(ParserRuleContext context) {
        return ((CobolToken) context.getStart()).position();
    }

    static String upper(ParserRuleContext context) {
        return ((CobolToken) context.getStart()).upper();
    }

    static Operand operand(OperandContext context) {
        if (context.primary().size() == 1) {
            return primary(context.primary(0));
        }
        if (!context.primary().isEmpty()) {
            return concatenation(context);
        }
        if (context.arithmetic() != null) {
            return arithmetic(context.arithmetic());
        }
        String sign = context.MINUS() != null ? "-" : "+";
        return new Literal(Literal.Kind.NUMBER, sign + context.NUMBER().getText(), position(context));
    }

    /** {@code A & 'B'}: what FUNCTION CONCATENATE gives. */
    private static Operand concatenation(OperandContext context) {
        List<Operand> parts = new ArrayList<>(context.primary().size());
        context.primary().forEach(part -> parts.add(primary(part)));
        return new FunctionCall("CONCATENATE", parts, Optional.empty(), position(context));
    }

    static List<Operand> operands(List<OperandContext> contexts) {
        List<Operand> operands = new ArrayList<>(contexts.size());
        for (OperandContext context : contexts) {
            operands.add(operand(context));
        }
        return operands;
    }

    static Optional<Operand> operand(@Nullable OperandContext context, boolean present) {
        return present && context != null ? Optional.of(operand(context)) : Optional.empty();
    }

    static Operand plain(PlainOperandContext context) {
        ParseTree child = context.getChild(0);
        return child instanceof IdentifierContext identifier
                ? reference(identifier)
                : child instanceof LiteralContext literal
                        ? literal(literal)
                        : child instanceof FigurativeContext figurative
                                ? figurative(figurative)
                                : function((FunctionCallContext) child);
    }

    static Operand primary(PrimaryContext context) {
        ParseTree child = context.getChild(0);
        if (child instanceof IdentifierContext identifier) {
            return reference(identifier);
        }
        if (child instanceof LiteralContext literal) {
            return literal(literal);
        }
        if (child instanceof FigurativeContext figurative) {
            return figurative(figurative);
        }
        if (child instanceof FunctionCallContext function) {
            return function(function);
        }
        Operand of = context.identifier() != null
                ? reference(context.identifier())
                : context.literal() != null ? literal(context.literal()) : figurative(context.figurative());
        Position position = position(context);
        return context.ALL() != null
                ? new Operand.AllLiteral(of, position)
                : context.LENGTH() != null ? new Operand.LengthOf(of, position) : new Operand.AddressOf(of, position);
    }

    static Reference reference(IdentifierContext context) {
        List<CobolGrammar.NameContext> names = context.name();
        StringBuilder full = new StringBuilder(upper(names.get(0)));
        context.member().forEach(member -> full.append("::").append(upper(member.name())));
        String name = full.toString();
        if (context.getChildCount() == 1) {
            return Reference.of(name, position(context));
        }
        List<String> qualifiers = new ArrayList<>(names.size() - 1);
        for (int i = 1; i < names.size(); i++) {
            qualifiers.add(upper(names.get(i)));
        }
        List<Operand> subscripts = new ArrayList<>();
        Optional<ReferenceModification> modification = Optional.empty();
        for (ParenthesesContext parentheses : context.parentheses()) {
            if (parentheses.COLON() == null) {
                subscripts.addAll(subscripts(parentheses));
            } else {
                modification = Optional.of(modification(parentheses));
            }
        }
        return new Reference(name, qualifiers, subscripts, modification, position(context));
    }

    static List<Reference> references(List<IdentifierContext> contexts) {
        List<Reference> references = new ArrayList<>(contexts.size());
        for (IdentifierContext context : contexts) {
            references.add(reference(context));
        }
        return references;
    }

    static Optional<Reference> reference(@Nullable IdentifierContext context, boolean present) {
        return present && context != null ? Optional.of(reference(context)) : Optional.empty();
    }

    private static List<Operand> subscripts(ParenthesesContext context) {
        List<Operand> subscripts = new ArrayList<>();
        for (SubscriptContext subscript : context.subscript()) {
            subscripts.add(
                    subscript.arithmetic() != null
                            ? arithmetic(subscript.arithmetic())
                            : Reference.of(upper(subscript), position(subscript)));
        }
        return subscripts;
    }

    private static ReferenceModification modification(ParenthesesContext context) {
        List<Operand> start = subscripts(context);
        Operand first = start.isEmpty() ? new Literal(Literal.Kind.NUMBER, "1", position(context)) : start.get(0);
        return new ReferenceModification(
                first, Optional.ofNullable(context.arithmetic()).map(OperandTree::arithmetic));
    }

    static FunctionCall function(FunctionCallContext context) {
        List<Operand> arguments = new ArrayList<>();
        Optional<ReferenceModification> modification = Optional.empty();
        for (ParenthesesContext parentheses : context.parentheses()) {
            if (parentheses.COLON() == null) {
                arguments.addAll(subscripts(parentheses));
            } else {
                modification = Optional.of(modification(parentheses));
            }
        }
        String name = ((CobolToken) context.FUNCTION_NAME().getSymbol()).upper();
        return new FunctionCall(name, arguments, modification, position(context));
    }

    static Figurative figurative(FigurativeContext context) {
        Figurative.Word word =
                switch (context.getStart().getType()) {
                    case CobolGrammar.ZERO -> Figurative.Word.ZERO;
                    case CobolGrammar.SPACE -> Figurative.Word.SPACE;
                    case CobolGrammar.HIGH_VALUE -> Figurative.Word.HIGH_VALUE;
                    case CobolGrammar.LOW_VALUE -> Figurative.Word.LOW_VALUE;
                    case CobolGrammar.QUOTE -> Figurative.Word.QUOTE;
                    default -> Figurative.Word.NULL;
                };
        return new Figurative(word, position(context));
    }

    static Literal literal(LiteralContext context) {
        if (context.NUMBER() != null) {
            return new Literal(Literal.Kind.NUMBER, context.NUMBER().getText(), position(context));
        }
        Literal first = Literals.text(context.TEXT(0).getText(), position(context));
        if (context.TEXT().size() == 1) {
            return first;
        }
        StringBuilder joined = new StringBuilder(first.value());
        for (TerminalNode part : context.TEXT().subList(1, context.TEXT().size())) {
            joined.append(Literals.text(part.getText(), first.position()).value());
        }
        return new Literal(first.kind(), joined.toString(), first.position());
    }

    /** Arithmetic with the usual precedence, power before product before sum, each from left to right. */
    static Operand arithmetic(ArithmeticContext context) {
        if (context.getChildCount() == 1) {
            return factor((FactorContext) context.getChild(0));
        }
        return new Precedence(context).sum();
    }

    /** {@code 3 * 2}, as the value of a constant. */
    static Operand scaled(ValueRangeContext context) {
        Operand left = operand(context.operand(0));
        int factors = 0;
        for (FactorContext factor : context.factor()) {
            boolean times = ((TerminalNode) context.getChild(1 + 2 * factors++))
                            .getSymbol()
                            .getType()
                    == CobolGrammar.STAR;
            Calculation.Operator operator = times ? Calculation.Operator.MULTIPLY : Calculation.Operator.DIVIDE;
            left = new Calculation(left, operator, factor(factor), left.position());
        }
        return left;
    }

    static Operand factor(FactorContext context) {
        Operand operand = context.primary() != null ? primary(context.primary()) : inParentheses(context.condition());
        Position position = position(context);
        for (int i = context.MINUS().size(); i > 0; i--) {
            operand = operand instanceof Literal number && number.kind() == Literal.Kind.NUMBER
                    ? new Literal(Literal.Kind.NUMBER, "-" + number.value(), position)
                    : new Operand.Negation(operand, position);
        }
        return operand;
    }

    /** A sum in parentheses; the grammar reads it as a condition, since it cannot know yet. */
    private static Operand inParentheses(ConditionContext context) {
        ComparisonContext first = context.comparison(0);
        return arithmetic(first.arithmetic());
    }

    /** Builds the tree of a flat row of factors and operators. */
    private static final class Precedence {

        private final ArithmeticContext context;
        private int at;

        Precedence(ArithmeticContext context) {
            this.context = context;
        }

        Operand sum() {
            Operand left = product();
            while (operator() == CobolGrammar.PLUS || operator() == CobolGrammar.MINUS) {
                Calculation.Operator operator =
                        operator() == CobolGrammar.PLUS ? Calculation.Operator.ADD : Calculation.Operator.SUBTRACT;
                at++;
                left = new Calculation(left, operator, product(), left.position());
            }
            return left;
        }

        private Operand product() {
            Operand left = power();
            while (operator() == CobolGrammar.STAR || operator() == CobolGrammar.SLASH) {
                Calculation.Operator operator =
                        operator() == CobolGrammar.STAR ? Calculation.Operator.MULTIPLY : Calculation.Operator.DIVIDE;
                at++;
                left = new Calculation(left, operator, power(), left.position());
            }
            return left;
        }

        private Operand power() {
            Operand left = next();
            while (operator() == CobolGrammar.POWER) {
                at++;
                left = new Calculation(left, Calculation.Operator.POWER, next(), left.position());
            }
            return left;
        }

        private Operand next() {
            return factor((FactorContext) context.getChild(at++));
        }

        private int operator() {
            return at < context.getChildCount()
                    ? ((TerminalNode) context.getChild(at)).getSymbol().getType()
                    : CobolGrammar.EOF;
        }
    }
}
