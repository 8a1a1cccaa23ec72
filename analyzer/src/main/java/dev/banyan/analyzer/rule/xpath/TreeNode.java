package dev.banyan.analyzer.rule.xpath;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An element, attribute, text or the document itself. Built once, by {@link Tree}. */
public final class TreeNode {

    /** What it is. */
    public enum Kind {
        DOCUMENT,
        ELEMENT,
        ATTRIBUTE,
        TEXT
    }

    /** The parts of a name. */
    record Name(String prefix, String local, String namespace) {
        static final Name NONE = new Name("", "", "");
    }

    private final Kind kind;
    private final Name name;
    private final String value;
    private final Optional<TreeNode> parent;
    private final int line;
    private final List<TreeNode> attributes = new ArrayList<>();
    private final List<TreeNode> children = new ArrayList<>();

    TreeNode(Kind kind, Name name, String value, Optional<TreeNode> parent, int line) {
        this.kind = kind;
        this.name = name;
        this.value = value;
        this.parent = parent;
        this.line = line;
    }

    void attach(TreeNode child) {
        (child.kind == Kind.ATTRIBUTE ? attributes : children).add(child);
    }

    public Kind kind() {
        return kind;
    }

    /** The name without prefix; empty for texts. */
    public String localName() {
        return name.local();
    }

    /** The name as it is written. */
    String fullName() {
        return name.prefix().isEmpty() ? name.local() : name.prefix() + ":" + name.local();
    }

    String prefix() {
        return name.prefix();
    }

    String namespace() {
        return name.namespace();
    }

    Optional<TreeNode> parent() {
        return parent;
    }

    /** 1-based line where it begins. */
    public int line() {
        return line;
    }

    public List<TreeNode> attributes() {
        return Collections.unmodifiableList(attributes);
    }

    public List<TreeNode> children() {
        return Collections.unmodifiableList(children);
    }

    /** All text in it. */
    public String text() {
        if (kind == Kind.TEXT || kind == Kind.ATTRIBUTE) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        for (TreeNode node : descendants()) {
            if (node.kind == Kind.TEXT) {
                text.append(node.value);
            }
        }
        return text.toString();
    }

    /** This node and all below it, without attributes, in the order of the document. */
    public List<TreeNode> descendants() {
        List<TreeNode> found = new ArrayList<>();
        List<TreeNode> open = new ArrayList<>(List.of(this));
        while (!open.isEmpty()) {
            TreeNode next = open.remove(open.size() - 1);
            found.add(next);
            for (int i = next.children.size() - 1; i >= 0; i--) {
                open.add(next.children.get(i));
            }
        }
        return found;
    }
}
