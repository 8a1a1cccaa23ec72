package dev.banyan.analyzer.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One element. Names are local names: old descriptors use prefixes and namespaces as they please.
 *
 * @param line 1-based line where its start tag begins
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlNode> content, int line)
        implements XmlNode {

    public XmlElement {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        content = List.copyOf(content);
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** All child elements. */
    public List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>();
        for (XmlNode node : content) {
            if (node instanceof XmlElement child) {
                children.add(child);
            }
        }
        return children;
    }

    /** The child elements of that name. */
    public List<XmlElement> children(String childName) {
        return children().stream()
                .filter(child -> child.name().equals(childName))
                .toList();
    }

    /** The first child element of that name. */
    public Optional<XmlElement> child(String childName) {
        return children(childName).stream().findFirst();
    }

    /** The text of the first child of that name, without surrounding blanks; empty when it is missing or blank. */
    public Optional<String> childText(String childName) {
        return child(childName).map(XmlElement::text).filter(text -> !text.isEmpty());
    }

    /** The element's own text, without that of its children and without surrounding blanks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (XmlNode node : content) {
            if (node instanceof XmlText run) {
                text.append(run.value());
            }
        }
        return text.toString().strip();
    }

    /** This element and all below it that have the name, in the order of the file. */
    public List<XmlElement> all(String wanted) {
        List<XmlElement> found = new ArrayList<>();
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            XmlElement element = open.pop();
            if (element.name().equals(wanted)) {
                found.add(element);
            }
            List<XmlElement> children = element.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return found;
    }
}
