package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tables and views that the change logs of Liquibase make. One that a later change drops or renames was there once, so that
 * it stays known; only the changes in the file itself are heard.
 */
final class ChangeLogs {

    private final Gathering gathering;

    ChangeLogs(Gathering gathering) {
        this.gathering = gathering;
    }

    void find() {
        for (XmlDocument log : gathering.rooted("databaseChangeLog")) {
            if (!Gathering.isTest(log.file())) {
                XmlElement root = log.root().orElseThrow();
                made(log, root.all("createTable"), "tableName", NodeKind.TABLE);
                made(log, root.all("renameTable"), "newTableName", NodeKind.TABLE);
                made(log, root.all("createView"), "viewName", NodeKind.VIEW);
            }
        }
    }

    private void made(XmlDocument log, List<XmlElement> changes, String attribute, NodeKind kind) {
        for (XmlElement change : changes) {
            Optional<String> name = change.attribute(attribute).filter(text -> text.indexOf('$') < 0);
            name.ifPresent(text -> {
                NodeId id = new NodeId(kind, text.toUpperCase(Locale.ROOT));
                gathering.facts().node(Node.defined(id, "liquibase", new Evidence(log.file(), change.line())));
            });
        }
    }
}
