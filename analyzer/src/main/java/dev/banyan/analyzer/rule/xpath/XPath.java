package dev.banyan.analyzer.rule.xpath;

import dev.banyan.analyzer.rule.match.WrongPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jaxen.Context;
import org.jaxen.ContextSupport;
import org.jaxen.FunctionContext;
import org.jaxen.JaxenException;
import org.jaxen.SimpleNamespaceContext;
import org.jaxen.SimpleVariableContext;
import org.jaxen.expr.XPathExpr;
import org.jaxen.saxpath.SAXPathException;
import org.jaxen.saxpath.XPathReader;
import org.jaxen.saxpath.helpers.XPathReaderFactory;

/** An expression of XPath 1.0, with {@code matches}, ready to be used on many trees; worked out by Jaxen. */
public final class XPath {

    private static final long STEPS = 20_000_000;
    private static final int LONGEST = 20_000;
    private static final int MOST_BRACKETS = 400;

    /**
     * What was found.
     *
     * @param nodes in the order of the document
     * @param stopped why the search was not finished
     */
    public record Found(List<TreeNode> nodes, Optional<String> stopped) {
        public Found {
            nodes = List.copyOf(nodes);
        }
    }

    private final XPathExpr expression;
    private final FunctionContext functions;

    private XPath(XPathExpr expression, FunctionContext functions) {
        this.expression = expression;
        this.functions = functions;
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
        // The reader descends once for each bracket.
        if (text.length() > LONGEST
                || text.chars().filter(c -> c == '(' || c == '[').count() > MOST_BRACKETS) {
            throw new WrongPattern("is longer or has more brackets than any rule needs");
        }
        FunctionContext functions = new RuleFunctions();
        ExpressionReader handler = new ExpressionReader(namespaces, functions);
        try {
            XPathReader reader = XPathReaderFactory.createReader();
            reader.setXPathHandler(handler);
            reader.parse(text);
            return new XPath(handler.getXPathExpr(true), functions);
        } catch (SAXPathException e) {
            throw new WrongPattern("is no XPath: "
                    + Optional.ofNullable(e.getMessage())
                            .orElse("it cannot be read")
                            .replace('\n', ' '));
        }
    }

    /** The nodes that the expression selects; none where it gives a text, a number or a truth. */
    public Found select(Tree tree) {
        ContextSupport support = new ContextSupport(
                new SimpleNamespaceContext(), functions, new SimpleVariableContext(), new TreeNavigator(STEPS));
        Context context = new Context(support);
        context.setNodeSet(List.of(tree.document()));
        try {
            List<TreeNode> nodes = new ArrayList<>();
            for (Object one : expression.asList(context)) {
                if (one instanceof TreeNode node) {
                    nodes.add(node);
                }
            }
            return new Found(nodes, Optional.empty());
        } catch (TreeNavigator.Exhausted e) {
            return new Found(List.of(), Optional.of("looks at too many nodes"));
        } catch (JaxenException e) {
            return new Found(
                    List.of(),
                    Optional.of("cannot be worked out: "
                            + Optional.ofNullable(e.getMessage()).orElse("an error in a function")));
        }
    }
}
