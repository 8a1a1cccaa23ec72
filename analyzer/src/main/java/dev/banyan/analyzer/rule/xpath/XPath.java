package dev.banyan.analyzer.rule.xpath;

import dev.banyan.analyzer.rule.match.WrongPattern;
import java.util.List;
import java.util.Map;

/** An expression, ready to be used on many trees. */
public final class XPath {

    private static final long STEPS = 20_000_000;

    /**
     * What was found.
     *
     * @param nodes in the order of the document
     * @param exhausted whether the search was cut off: the expression looks at too many nodes
     */
    public record Found(List<TreeNode> nodes, boolean exhausted) {
        public Found {
            nodes = List.copyOf(nodes);
        }
    }

    private final Step step;

    private XPath(Step step) {
        this.step = step;
    }

    /**
     * Reads an expression.
     *
     * @param namespaces by the prefixes that the expression uses
     */
    public static XPath of(String text, Map<String, String> namespaces) throws WrongPattern {
        if (text.isBlank()) {
            throw new WrongPattern("is empty");
        }
        return new XPath(PathParser.parse(text, namespaces));
    }

    /** The nodes that the expression selects; none where it gives a text, a number or a truth. */
    public Found select(Tree tree) {
        try {
            Value value = new Evaluator(tree.document(), STEPS).value(step);
            return new Found(value instanceof Value.Nodes set ? set.nodes() : List.of(), false);
        } catch (Evaluator.Exhausted e) {
            return new Found(List.of(), true);
        }
    }
}
