package dev.banyan.analyzer.rule.xpath;

import dev.banyan.analyzer.rule.xpath.TreeNode.Kind;
import java.util.Map;
import org.jaxen.ContextSupport;
import org.jaxen.expr.DefaultNameStep;
import org.jaxen.expr.PredicateSet;
import org.jaxen.expr.iter.IterableAxis;
import org.jaxen.saxpath.Axis;

/**
 * A step to names as Konveyor's rules mean them: without a prefix in whatever default namespace, with one that the rule does not
 * bind as it is written in the file.
 *
 * <pre>
 *   //dependency      &lt;dependency xmlns="http://maven.apache.org/POM/4.0.0"&gt;
 * </pre>
 */
final class NameStep extends DefaultNameStep {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> namespaces;

    NameStep(IterableAxis axis, String prefix, String local, PredicateSet predicates, Map<String, String> namespaces) {
        super(axis, prefix, local, predicates);
        this.namespaces = Map.copyOf(namespaces);
    }

    @Override
    public boolean matches(Object object, ContextSupport support) {
        if (!(object instanceof TreeNode node) || !isMain(node)) {
            return false;
        }
        boolean anywhere = isMatchesAnyName() && getPrefix().isEmpty();
        return anywhere
                || (isIn(node) && (isMatchesAnyName() || node.localName().equals(getLocalName())));
    }

    private boolean isMain(TreeNode node) {
        boolean attribute = getAxis() == Axis.ATTRIBUTE || getAxis() == Axis.SELF;
        return node.kind() == Kind.ELEMENT || (attribute && node.kind() == Kind.ATTRIBUTE);
    }

    private boolean isIn(TreeNode node) {
        String bound = getPrefix().isEmpty() ? null : namespaces.get(getPrefix());
        return bound == null ? getPrefix().equals(node.prefix()) : bound.equals(node.namespace());
    }
}
