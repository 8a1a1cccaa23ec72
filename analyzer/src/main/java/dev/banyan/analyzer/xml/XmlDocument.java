package dev.banyan.analyzer.xml;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML file, as far as it could be read.
 *
 * @param root empty when not even a start tag was found
 * @param problems where the file stops being XML; what stands before is kept
 */
public record XmlDocument(String file, Optional<XmlElement> root, int lines, List<Problem> problems) {

    /** Deeper than any descriptor; keeps whoever walks the tree away from the end of the stack. */
    private static final int DEEPEST = 500;

    private static final int MOST_PROBLEMS = 20;

    public XmlDocument {
        problems = List.copyOf(problems);
    }

    public static XmlDocument read(SourceFile file) {
        SourceText text = file.read();
        if (!text.readable()) {
            return new XmlDocument(file.path(), Optional.empty(), 0, text.problems());
        }
        XmlDocument document = parse(file.path(), text.text());
        List<Problem> problems = new ArrayList<>(text.problems());
        problems.addAll(document.problems());
        return new XmlDocument(file.path(), document.root(), text.lines(), problems);
    }

    /** Reads XML from a string; {@code file} is the name that positions carry. */
    public static XmlDocument parse(String file, String text) {
        // Blank lines before the declaration are common in hand-made files and harmless.
        String xml = text.stripLeading();
        long skipped = text.substring(0, text.length() - xml.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
        Builder builder = new Builder(file, (int) skipped);
        try {
            XMLStreamReader events = factory().createXMLStreamReader(new StringReader(xml));
            while (events.hasNext() && builder.takes(events.next(), events)) {
                // the builder does the work
            }
            events.close();
        } catch (XMLStreamException e) {
            builder.broken(e);
        }
        return builder.document(text);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** Open elements from the root to the place that is being read. */
    private static final class Builder {

        /** Stands where an entity is referenced; the text around it is not what the author meant. */
        private static final XmlText HOLE = new XmlText("");

        private record Open(String name, Map<String, String> attributes, List<XmlNode> content, int line) {}

        private final String file;
        private final int skippedLines;
        private int lastLine;
        private final Deque<Open> open = new ArrayDeque<>();
        private final List<Problem> problems = new ArrayList<>();
        private Optional<XmlElement> root = Optional.empty();

        Builder(String file, int skippedLines) {
            this.file = file;
            this.skippedLines = skippedLines;
            this.lastLine = skippedLines + 1;
        }

        boolean takes(int event, XMLStreamReader events) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() == DEEPEST) {
                        problem(line(events), "too-deep", "The elements nest deeper than " + DEEPEST + " levels.");
                        return false;
                    }
                    // The reader stands behind the tag; where the event before it ended, the tag begins.
                    open.push(new Open(local(events.getLocalName()), attributes(events), new ArrayList<>(), lastLine));
                }
                case XMLStreamConstants.END_ELEMENT -> close();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(events.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> entity(events);
                default -> {
                    // comments, instructions and DTDs say nothing about the estate
                }
            }
            lastLine = line(events);
            return true;
        }

        private void entity(XMLStreamReader events) {
            Open current = open.peek();
            if (current != null) {
                current.content().add(HOLE);
            }
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem(
                        new Position(file, line(events), 0),
                        "xml-entity",
                        "The entity " + Excerpt.of(events.getLocalName())
                                + " stands for a text that is not known: type definitions are not read.",
                        "Write the text itself; that of the element around it was left out."));
            }
        }

        private void text(String value) {
            Open current = open.peek();
            if (current != null) {
                current.content().add(new XmlText(value));
            }
        }

        private void close() {
            Open done = open.pop();
            List<XmlNode> content = done.content();
            if (content.stream().anyMatch(node -> node == HOLE)) {
                content.removeIf(XmlText.class::isInstance);
            }
            XmlElement element = new XmlElement(done.name(), done.attributes(), content, done.line());
            Open parent = open.peek();
            if (parent == null) {
                root = Optional.of(element);
            } else {
                parent.content().add(element);
            }
        }

        void broken(XMLStreamException e) {
            int line = e.getLocation() == null
                    ? 0
                    : skippedLines + Math.max(0, e.getLocation().getLineNumber());
            problem(line, "xml", "The file is not well-formed XML from here on.");
        }

        private void problem(int line, String code, String what) {
            problems.add(new Problem(
                    new Position(file, line, 0),
                    code,
                    what,
                    "Correct the file; what stands before this place was read."));
        }

        XmlDocument document(String text) {
            while (!open.isEmpty()) {
                close();
            }
            return new XmlDocument(file, root, (int) text.lines().count(), problems);
        }

        private static Map<String, String> attributes(XMLStreamReader events) {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < events.getAttributeCount(); i++) {
                attributes.put(local(events.getAttributeLocalName(i)), events.getAttributeValue(i));
            }
            return attributes;
        }

        private static String local(String name) {
            return name.substring(name.indexOf(':') + 1);
        }

        private int line(XMLStreamReader events) {
            return skippedLines + Math.max(0, events.getLocation().getLineNumber());
        }
    }
}
