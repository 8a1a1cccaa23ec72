package dev.banyan.analyzer.rule.xpath;

import dev.banyan.analyzer.rule.match.TextPattern;
import dev.banyan.analyzer.rule.xpath.Step.Move;
import dev.banyan.analyzer.rule.xpath.Step.Test;
import dev.banyan.analyzer.rule.xpath.TreeNode.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out one expression on one tree. */
final class Evaluator {

    /** Thrown where an expression looks at too many nodes. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("too many nodes", null, false, false);
        }
    }

    private record Context(TreeNode node, int position, int size) {}

    private final TreeNode document;
    private final Map<String, TextPattern> patterns = new HashMap<>();
    private long left;

    Evaluator(TreeNode document, long steps) {
        this.document = document;
        this.left = steps;
    }

    Value value(Step step) {
        return value(step, new Context(document, 1, 1));
    }

    private Value value(Step step, Context context) {
        if (step instanceof Step.Path path) {
            return path(path, context);
        }
        if (step instanceof Step.Text text) {
            return new Value.Text(text.value());
        }
        if (step instanceof Step.Numeral number) {
            return new Value.Numeral(number.value());
        }
        if (step instanceof Step.Call call) {
            return call(call, context);
        }
        if (step instanceof Step.Binary binary) {
            return binary(binary, context);
        }
        if (step instanceof Step.Negative negative) {
            return new Value.Numeral(-value(negative.value(), context).number());
        }
        Step.Filter filter = (Step.Filter) step;
        return new Value.Nodes(filtered(nodes(value(filter.inner(), context)), filter.predicates()));
    }

    private Value binary(Step.Binary binary, Context context) {
        Value left = value(binary.left(), context);
        return switch (binary.operator()) {
            case "or" ->
                new Value.Truth(left.truth() || value(binary.right(), context).truth());
            case "and" ->
                new Value.Truth(left.truth() && value(binary.right(), context).truth());
            case "|" -> {
                List<TreeNode> both = new ArrayList<>(nodes(left));
                both.addAll(nodes(value(binary.right(), context)));
                yield ordered(both);
            }
            case "+", "-", "*", "div", "mod" ->
                new Value.Numeral(arithmetic(
                        binary.operator(),
                        left.number(),
                        value(binary.right(), context).number()));
            default -> new Value.Truth(Value.compare(binary.operator(), left, value(binary.right(), context)));
        };
    }

    private static double arithmetic(String operator, double left, double right) {
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "div" -> left / right;
            default -> left % right;
        };
    }

    private static List<TreeNode> nodes(Value value) {
        return value instanceof Value.Nodes set ? set.nodes() : List.of();
    }

    private static Value.Nodes ordered(List<TreeNode> nodes) {
        Set<TreeNode> once = new LinkedHashSet<>(nodes);
        return new Value.Nodes(
                once.stream().sorted(Comparator.comparingInt(TreeNode::order)).toList());
    }

    private Value path(Step.Path path, Context context) {
        List<TreeNode> current = path.start()
                .map(start -> nodes(value(start, context)))
                .orElse(List.of(path.absolute() ? document : context.node()));
        for (Move move : path.moves()) {
            List<TreeNode> next = new ArrayList<>();
            for (TreeNode node : current) {
                next.addAll(filtered(tested(move, node), move.predicates()));
            }
            current = ordered(next).nodes();
        }
        return new Value.Nodes(current);
    }

    private List<TreeNode> tested(Move move, TreeNode node) {
        List<TreeNode> found = new ArrayList<>();
        for (TreeNode candidate : axis(move, node)) {
            left--;
            if (left < 0) {
                throw new Exhausted();
            }
            if (passes(move, candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static List<TreeNode> axis(Move move, TreeNode node) {
        return switch (move.axis()) {
            case CHILD -> node.children();
            case ATTRIBUTE -> node.attributes();
            case SELF -> List.of(node);
            case PARENT -> node.parent().stream().toList();
            case DESCENDANT -> node.descendants().subList(1, node.descendants().size());
            case DESCENDANT_OR_SELF -> node.descendants();
            case ANCESTOR -> ancestors(node, false);
            case ANCESTOR_OR_SELF -> ancestors(node, true);
            case FOLLOWING_SIBLING -> siblings(node, true);
            case PRECEDING_SIBLING -> siblings(node, false);
        };
    }

    private static List<TreeNode> ancestors(TreeNode node, boolean self) {
        List<TreeNode> found = new ArrayList<>(self ? List.of(node) : List.of());
        Optional<TreeNode> next = node.parent();
        while (next.isPresent()) {
            found.add(next.get());
            next = next.get().parent();
        }
        return found;
    }

    /** Nearest first, as positions count on this axis. */
    private static List<TreeNode> siblings(TreeNode node, boolean following) {
        List<TreeNode> all = node.parent().map(TreeNode::children).orElse(List.of());
        List<TreeNode> found = new ArrayList<>();
        for (TreeNode sibling : all) {
            if (following ? sibling.order() > node.order() : sibling.order() < node.order()) {
                found.add(sibling);
            }
        }
        if (!following) {
            Collections.reverse(found);
        }
        return found;
    }

    private static boolean passes(Move move, TreeNode node) {
        Test test = move.test();
        return switch (test.kind()) {
            case "node" -> true;
            case "text" -> node.kind() == Kind.TEXT;
            case "*" -> isMain(move, node) && (test.prefix().isEmpty() || isIn(test, node));
            case "name" -> isMain(move, node) && node.localName().equals(test.local()) && isIn(test, node);
            default -> false;
        };
    }

    private static boolean isMain(Move move, TreeNode node) {
        boolean attributes = move.axis() == Step.Axis.ATTRIBUTE;
        boolean self = move.axis() == Step.Axis.SELF && node.kind() == Kind.ATTRIBUTE;
        return attributes || self || node.kind() == Kind.ELEMENT;
    }

    /** A name without prefix means one without prefix, in whatever namespace. */
    private static boolean isIn(Test test, TreeNode node) {
        return test.namespace()
                .map(namespace -> namespace.equals(node.namespace()))
                .orElse(test.prefix().equals(node.prefix()));
    }

    private List<TreeNode> filtered(List<TreeNode> nodes, List<Step> predicates) {
        List<TreeNode> current = nodes;
        for (Step predicate : predicates) {
            List<TreeNode> kept = new ArrayList<>();
            for (int i = 0; i < current.size(); i++) {
                Value value = value(predicate, new Context(current.get(i), i + 1, current.size()));
                boolean keep = value instanceof Value.Numeral number ? number.value() == i + 1 : value.truth();
                if (keep) {
                    kept.add(current.get(i));
                }
            }
            current = kept;
        }
        return current;
    }

    private Value call(Step.Call call, Context context) {
        List<Value> values = new ArrayList<>();
        call.arguments().forEach(argument -> values.add(value(argument, context)));
        if (values.isEmpty()) {
            values.add(new Value.Nodes(List.of(context.node())));
        }
        Value first = values.get(0);
        return switch (call.function()) {
            case "true" -> new Value.Truth(true);
            case "false" -> new Value.Truth(false);
            case "position" -> new Value.Numeral(context.position());
            case "last" -> new Value.Numeral(context.size());
            case "not" -> new Value.Truth(!first.truth());
            case "boolean" -> new Value.Truth(first.truth());
            case "count" -> new Value.Numeral(nodes(first).size());
            case "sum" ->
                new Value.Numeral(nodes(first).stream()
                        .mapToDouble(node -> Value.ofText(node.text()))
                        .sum());
            case "name" -> new Value.Text(first(first).map(Evaluator::fullName).orElse(""));
            case "local-name" ->
                new Value.Text(first(first).map(TreeNode::localName).orElse(""));
            case "namespace-uri" ->
                new Value.Text(first(first).map(TreeNode::namespace).orElse(""));
            default -> Functions.text(call.function(), values, patterns);
        };
    }

    private static Optional<TreeNode> first(Value value) {
        return nodes(value).stream().findFirst();
    }

    private static String fullName(TreeNode node) {
        return node.prefix().isEmpty() ? node.localName() : node.prefix() + ":" + node.localName();
    }
}
