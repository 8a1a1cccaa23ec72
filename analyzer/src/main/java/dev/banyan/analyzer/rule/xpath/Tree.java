package dev.banyan.analyzer.rule.xpath;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.banyan.analyzer.rule.xpath.TreeNode.Kind;
import dev.banyan.analyzer.rule.xpath.TreeNode.Name;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A file as a tree with namespaces. Type definitions are not read, no entity is expanded, no address followed.
 *
 * @param whole false where the file stops being what its name says; what stands before is kept
 */
public record Tree(TreeNode document, boolean whole) {

    private static final int DEEPEST = 500;
    private static final int MOST_NODES = 2_000_000;
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    public static Tree ofXml(String text) {
        String xml = text.stripLeading();
        int skipped = (int) text.substring(0, text.length() - xml.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
        Builder builder = new Builder();
        try {
            XMLStreamReader events = factory().createXMLStreamReader(new StringReader(xml));
            int line = skipped + 1;
            while (events.hasNext() && builder.hasRoom()) {
                int event = events.next();
                boolean root = event == XMLStreamConstants.START_ELEMENT && builder.isEmpty();
                take(event, events, builder, root ? skipped + rootLine(xml, events) : line);
                line = skipped + Math.max(1, events.getLocation().getLineNumber());
            }
            return new Tree(builder.root, builder.hasRoom());
        } catch (XMLStreamException e) {
            return new Tree(builder.root, false);
        }
    }

    /** Blank lines before the root are no event of the reader; the last bracket before the end of its tag opens it. */
    private static int rootLine(String xml, XMLStreamReader events) {
        int end = 0;
        for (int line = 1; line < events.getLocation().getLineNumber(); line++) {
            end = xml.indexOf('\n', end) + 1;
        }
        end = Math.min(xml.length(), end + events.getLocation().getColumnNumber());
        int root = Math.max(0, xml.lastIndexOf("<" + events.getLocalName(), end));
        return 1 + (int) xml.substring(0, root).chars().filter(c -> c == '\n').count();
    }

    private static void take(int event, XMLStreamReader events, Builder builder, int line) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                Map<String, String> attributes = new HashMap<>();
                for (int i = 0; i < events.getAttributeCount(); i++) {
                    attributes.put(attribute(events, i), events.getAttributeValue(i));
                }
                builder.open(events.getLocalName(), attributes, line);
                for (int i = 0; i < events.getAttributeCount(); i++) {
                    builder.attribute(attribute(events, i), events.getAttributeValue(i), line);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> builder.close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> builder.text(events.getText(), line);
            default -> {
                // comments, instructions, type definitions and entities are no part of the tree
            }
        }
    }

    /** Without namespaces the reader cuts the names of attributes, but not those of elements. */
    private static String attribute(XMLStreamReader events, int i) {
        String prefix = events.getAttributePrefix(i);
        String local = events.getAttributeLocalName(i);
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Prefixes are looked up here: descriptors that forget to declare one are read all the same.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** Keys become elements, the parts of lists elements without a name. */
    public static Tree ofJson(String text) {
        Builder builder = new Builder();
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null && builder.hasRoom()) {
                take(token, parser, builder);
                token = parser.nextToken();
            }
            return new Tree(builder.root, builder.hasRoom());
        } catch (IOException e) {
            return new Tree(builder.root, false);
        }
    }

    private static void take(JsonToken token, JsonParser parser, Builder builder) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        String key = parser.currentName() == null ? "" : parser.currentName();
        switch (token) {
            case START_OBJECT, START_ARRAY -> builder.open(key, Map.of(), line);
            case END_OBJECT, END_ARRAY -> builder.close();
            case FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> {
                // the value follows
            }
            default -> {
                builder.open(key, Map.of(), line);
                builder.text(parser.getText(), line);
                builder.close();
            }
        }
    }

    private static final class Builder {

        private record Open(TreeNode node, Map<String, String> namespaces) {}

        private final TreeNode root = new TreeNode(Kind.DOCUMENT, Name.NONE, "", Optional.empty(), 1);
        private final Deque<Open> open = new ArrayDeque<>();
        private final StringBuilder run = new StringBuilder();
        private int runLine;
        private int nodes = 1;
        private boolean deep;

        Builder() {
            open.push(new Open(root, Map.of("xml", "http://www.w3.org/XML/1998/namespace")));
        }

        boolean isEmpty() {
            return root.children().isEmpty();
        }

        boolean hasRoom() {
            return nodes < MOST_NODES && !deep;
        }

        void open(String name, Map<String, String> attributes, int line) {
            endText();
            Map<String, String> known = open.element().namespaces();
            Map<String, String> namespaces = known;
            for (Map.Entry<String, String> one : attributes.entrySet()) {
                if (one.getKey().equals("xmlns") || one.getKey().startsWith("xmlns:")) {
                    namespaces = namespaces == known ? new HashMap<>(known) : namespaces;
                    namespaces.put(
                            one.getKey().equals("xmlns") ? "" : one.getKey().substring(6), one.getValue());
                }
            }
            TreeNode node = add(Kind.ELEMENT, name(name, namespaces, true), "", line);
            open.push(new Open(node, namespaces));
            deep |= open.size() > DEEPEST;
        }

        void attribute(String name, String value, int line) {
            if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                add(Kind.ATTRIBUTE, name(name, open.element().namespaces(), false), value, line);
            }
        }

        private static Name name(String written, Map<String, String> namespaces, boolean inDefault) {
            int colon = written.indexOf(':');
            if (colon < 0) {
                return new Name("", written, inDefault ? namespaces.getOrDefault("", "") : "");
            }
            String prefix = written.substring(0, colon);
            return new Name(prefix, written.substring(colon + 1), namespaces.getOrDefault(prefix, ""));
        }

        /** The reader hands over a long text in pieces; they are one node. */
        void text(String value, int line) {
            runLine = run.isEmpty() ? line : runLine;
            run.append(value);
        }

        private void endText() {
            if (!run.isEmpty()) {
                String value = run.toString();
                run.setLength(0);
                add(Kind.TEXT, Name.NONE, value, runLine);
            }
        }

        private TreeNode add(Kind kind, Name name, String value, int line) {
            TreeNode parent = open.element().node();
            TreeNode node = new TreeNode(kind, name, value, Optional.of(parent), line);
            nodes++;
            parent.attach(node);
            return node;
        }

        void close() {
            endText();
            if (open.size() > 1) {
                open.pop();
            }
        }
    }
}
