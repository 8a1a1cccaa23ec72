package dev.banyan.analyzer.rule.xpath;

import dev.banyan.analyzer.rule.xpath.TreeNode.Kind;
import java.util.Iterator;
import java.util.List;
import org.jaxen.DefaultNavigator;
import org.jaxen.saxpath.SAXPathException;

/** Shows Jaxen a tree, and ends the search when it looks at too many nodes of it. */
final class TreeNavigator extends DefaultNavigator {

    private static final long serialVersionUID = 1L;
    private static final int CHARACTERS_PER_STEP = 64;

    /** Thrown where an expression looks at too many nodes. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("too many nodes", null, false, false);
        }
    }

    private long left;

    TreeNavigator(long steps) {
        this.left = steps;
    }

    private void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exhausted();
        }
    }

    private Iterator<TreeNode> counted(List<TreeNode> nodes) {
        spend(nodes.size() + 1L);
        return nodes.iterator();
    }

    private static TreeNode node(Object node) {
        return (TreeNode) node;
    }

    @Override
    public Iterator<TreeNode> getChildAxisIterator(Object node) {
        return counted(node(node).children());
    }

    @Override
    public Iterator<TreeNode> getAttributeAxisIterator(Object node) {
        return counted(node(node).attributes());
    }

    @Override
    public Iterator<TreeNode> getParentAxisIterator(Object node) {
        return counted(node(node).parent().stream().toList());
    }

    @Override
    public Object getDocumentNode(Object node) {
        TreeNode top = node(node);
        while (top.parent().isPresent()) {
            top = top.parent().get();
        }
        return top;
    }

    private String text(Object node) {
        String text = node(node).text();
        spend(text.length() / CHARACTERS_PER_STEP + 1L);
        return text;
    }

    @Override
    public String getElementStringValue(Object element) {
        return text(element);
    }

    @Override
    public String getAttributeStringValue(Object attribute) {
        return text(attribute);
    }

    @Override
    public String getTextStringValue(Object text) {
        return text(text);
    }

    @Override
    public String getElementNamespaceUri(Object element) {
        return node(element).namespace();
    }

    @Override
    public String getElementName(Object element) {
        return node(element).localName();
    }

    @Override
    public String getElementQName(Object element) {
        return node(element).fullName();
    }

    @Override
    public String getAttributeNamespaceUri(Object attribute) {
        return node(attribute).namespace();
    }

    @Override
    public String getAttributeName(Object attribute) {
        return node(attribute).localName();
    }

    @Override
    public String getAttributeQName(Object attribute) {
        return node(attribute).fullName();
    }

    private static boolean is(Object object, Kind kind) {
        return object instanceof TreeNode node && node.kind() == kind;
    }

    @Override
    public boolean isDocument(Object object) {
        return is(object, Kind.DOCUMENT);
    }

    @Override
    public boolean isElement(Object object) {
        return is(object, Kind.ELEMENT);
    }

    @Override
    public boolean isAttribute(Object object) {
        return is(object, Kind.ATTRIBUTE);
    }

    @Override
    public boolean isText(Object object) {
        return is(object, Kind.TEXT);
    }

    /** Comments, instructions and declarations of namespaces are no part of the tree. */
    @Override
    public boolean isComment(Object object) {
        return false;
    }

    @Override
    public boolean isProcessingInstruction(Object object) {
        return false;
    }

    @Override
    public boolean isNamespace(Object object) {
        return false;
    }

    @Override
    public String getCommentStringValue(Object comment) {
        return "";
    }

    @Override
    public String getNamespaceStringValue(Object namespace) {
        return "";
    }

    @Override
    public String getNamespacePrefix(Object namespace) {
        return "";
    }

    @Override
    public org.jaxen.XPath parseXPath(String text) throws SAXPathException {
        throw new SAXPathException("expressions within expressions are not read");
    }
}
