package dev.banyan.analyzer.rule.xpath;

import dev.banyan.analyzer.rule.match.WrongPattern;
import dev.banyan.analyzer.rule.xpath.Step.Axis;
import dev.banyan.analyzer.rule.xpath.Step.Move;
import dev.banyan.analyzer.rule.xpath.Step.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an expression by recursive descent, in the grammar of XPath 1.0. */
final class PathParser {

    private static final int DEEPEST = 60;
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("or"),
            Set.of("and"),
            Set.of("=", "!="),
            Set.of("<", "<=", ">", ">="),
            Set.of("+", "-"),
            Set.of("*", "div", "mod"));
    private static final Set<String> NODE_TYPES = Set.of("node", "text", "comment", "processing-instruction");
    private static final Move ANYWHERE =
            new Move(Axis.DESCENDANT_OR_SELF, new Test("node", "", "", Optional.empty()), List.of());

    private final Tokens tokens;
    private final Map<String, String> namespaces;
    private int depth;

    private PathParser(Tokens tokens, Map<String, String> namespaces) {
        this.tokens = tokens;
        this.namespaces = namespaces;
    }

    static Step parse(String text, Map<String, String> namespaces) throws WrongPattern {
        PathParser parser = new PathParser(new Tokens(text), namespaces);
        Step step = parser.expression();
        if (!parser.tokens.peek().isEmpty()) {
            throw new WrongPattern("is no XPath from " + parser.tokens.peek() + " on");
        }
        return step;
    }

    private Step expression() throws WrongPattern {
        depth++;
        if (depth > DEEPEST) {
            throw new WrongPattern("nests too deeply");
        }
        Step step = binary(0);
        depth--;
        return step;
    }

    private Step binary(int level) throws WrongPattern {
        if (level == LEVELS.size()) {
            return unary();
        }
        Step left = binary(level + 1);
        while (LEVELS.get(level).contains(tokens.peek())) {
            left = new Step.Binary(tokens.take(), left, binary(level + 1));
        }
        return left;
    }

    private Step unary() throws WrongPattern {
        int minus = 0;
        while (tokens.skip("-")) {
            minus++;
        }
        Step step = path();
        while (tokens.skip("|")) {
            step = new Step.Binary("|", step, path());
        }
        return minus % 2 == 0 ? step : new Step.Negative(step);
    }

    private Step path() throws WrongPattern {
        String word = tokens.peek();
        if (word.isEmpty()) {
            throw new WrongPattern("is no XPath: it ends too early");
        }
        if (!isPrimary(word)) {
            return location();
        }
        Step start = primary();
        List<Step> predicates = predicates();
        if (!predicates.isEmpty()) {
            start = new Step.Filter(start, predicates);
        }
        if (!tokens.peek().equals("/") && !tokens.peek().equals("//")) {
            return start;
        }
        List<Move> moves = new ArrayList<>();
        while (slash(moves)) {
            moves.add(move());
        }
        return new Step.Path(Optional.of(start), false, moves);
    }

    private boolean isPrimary(String word) {
        char c = word.charAt(0);
        boolean call = Tokens.isName(word) && tokens.peek(1).equals("(") && !NODE_TYPES.contains(word);
        return c == '(' || c == '\'' || c == '"' || Character.isDigit(c) || call;
    }

    private Step primary() throws WrongPattern {
        String word = tokens.take();
        char c = word.charAt(0);
        if (c == '(') {
            Step inner = expression();
            tokens.expect(")");
            return inner;
        }
        if (c == '\'' || c == '"') {
            return new Step.Text(word.substring(1, word.length() - 1));
        }
        if (Character.isDigit(c)) {
            try {
                return new Step.Numeral(Double.parseDouble(word));
            } catch (NumberFormatException e) {
                throw new WrongPattern("is no XPath: " + word + " is no number");
            }
        }
        tokens.expect("(");
        List<Step> arguments = new ArrayList<>();
        if (!tokens.skip(")")) {
            arguments.add(expression());
            while (tokens.skip(",")) {
                arguments.add(expression());
            }
            tokens.expect(")");
        }
        return Functions.checked(word, arguments);
    }

    private Step location() throws WrongPattern {
        List<Move> moves = new ArrayList<>();
        boolean absolute = tokens.peek().startsWith("/");
        if (absolute) {
            slash(moves);
            if (moves.isEmpty() && !beginsMove()) {
                return new Step.Path(Optional.empty(), true, moves);
            }
        }
        moves.add(move());
        while (slash(moves)) {
            moves.add(move());
        }
        return new Step.Path(Optional.empty(), absolute, moves);
    }

    private boolean beginsMove() {
        String word = tokens.peek();
        return Tokens.isName(word) || Set.of("*", "@", ".", "..").contains(word);
    }

    /** {@code //} is short for {@code /descendant-or-self::node()/}. */
    private boolean slash(List<Move> moves) {
        if (tokens.skip("//")) {
            moves.add(ANYWHERE);
            return true;
        }
        return tokens.skip("/");
    }

    private Move move() throws WrongPattern {
        if (tokens.skip(".")) {
            return new Move(Axis.SELF, new Test("node", "", "", Optional.empty()), predicates());
        }
        if (tokens.skip("..")) {
            return new Move(Axis.PARENT, new Test("node", "", "", Optional.empty()), predicates());
        }
        Axis axis = Axis.CHILD;
        if (tokens.skip("@")) {
            axis = Axis.ATTRIBUTE;
        } else if (tokens.peek(1).equals("::")) {
            axis = axis(tokens.take());
            tokens.take();
        }
        return new Move(axis, test(), predicates());
    }

    private static Axis axis(String word) throws WrongPattern {
        try {
            return Axis.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new WrongPattern("uses the axis " + word + ", which Banyan does not know");
        }
    }

    private Test test() throws WrongPattern {
        String word = tokens.take();
        if (word.equals("*")) {
            return new Test("*", "", "", Optional.empty());
        }
        if (!Tokens.isName(word)) {
            throw new WrongPattern("is no XPath: a name is missing" + (word.isEmpty() ? " at the end" : " at " + word));
        }
        if (NODE_TYPES.contains(word) && tokens.skip("(")) {
            while (!tokens.peek().isEmpty() && !tokens.peek().equals(")")) {
                tokens.take();
            }
            tokens.expect(")");
            return new Test(word, "", "", Optional.empty());
        }
        if (!tokens.skip(":")) {
            return new Test("name", "", word, Optional.empty());
        }
        String local = tokens.take();
        if (!local.equals("*") && !Tokens.isName(local)) {
            throw new WrongPattern("is no XPath: a name is missing behind " + word + ":");
        }
        return new Test(local.equals("*") ? "*" : "name", word, local, Optional.ofNullable(namespaces.get(word)));
    }

    private List<Step> predicates() throws WrongPattern {
        List<Step> found = new ArrayList<>();
        while (tokens.skip("[")) {
            found.add(expression());
            tokens.expect("]");
        }
        return found;
    }
}
