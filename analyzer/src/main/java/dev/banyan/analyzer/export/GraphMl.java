package dev.banyan.analyzer.export;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.graph.EstateGraph;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The whole graph in GraphML, as yEd, Gephi and Neo4j read it; edges without a target are left out. */
final class GraphMl {

    private static final String SPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String[] OF_NODES = {"kind", "name", "language", "file"};
    private static final String[] OF_EDGES = {"relation", "via", "resolution"};

    private final XMLStreamWriter xml;

    private GraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(EstateGraph graph, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new GraphMl(xml).document(graph);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void document(EstateGraph graph) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(SPACE);
        for (String key : OF_NODES) {
            key(key, "node");
        }
        for (String key : OF_EDGES) {
            key(key, "edge");
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "estate");
        xml.writeAttribute("edgedefault", "directed");
        for (Node node : graph.nodes()) {
            node(node);
        }
        int number = 0;
        for (Node node : graph.nodes()) {
            for (Edge edge : graph.out(node.id())) {
                if (edge.to().isPresent()) {
                    edge(number++, edge);
                }
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void key(String name, String of) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", "string");
    }

    private void node(Node node) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("node");
        xml.writeAttribute("id", id(node.id().toString()));
        data("kind", node.id().kind().word());
        data("name", node.id().name());
        data("language", node.language().orElse(""));
        data("file", node.definition().map(Object::toString).orElse(""));
        xml.writeEndElement();
    }

    private void edge(int number, Edge edge) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("edge");
        xml.writeAttribute("id", "e" + number);
        xml.writeAttribute("source", id(edge.from().toString()));
        xml.writeAttribute("target", id(edge.to().orElseThrow().toString()));
        data("relation", edge.kind().word());
        data("via", edge.via());
        data("resolution", edge.resolution().word());
        xml.writeEndElement();
    }

    private void data(String key, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(legal(text));
            xml.writeEndElement();
        }
    }

    /** GraphML's ids are NMTOKENs: what may not stand in one is {@code _} and its number, and so is {@code _} itself. */
    static String id(String text) {
        StringBuilder id = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean token = letter || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':';
            if (token) {
                id.appendCodePoint(c);
            } else {
                id.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return id.toString();
    }

    /** What XML 1.0 forbids is a replacement character. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> isLegal(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        boolean plain = (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD);
        return plain || c == '\t' || c == '\n' || c >= 0x10000;
    }
}
