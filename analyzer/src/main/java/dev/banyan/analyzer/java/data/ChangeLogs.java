package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.gather.Setting;
import dev.banyan.analyzer.script.SqlScript;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tables and views that the change logs of Liquibase make, in XML, YAML or JSON. One that a later change drops or renames was
 * there once, so that it stays known; only the changes in the file itself are heard.
 */
final class ChangeLogs {

    private static final String ROOT = "databaseChangeLog";

    private final Gathering gathering;

    ChangeLogs(Gathering gathering) {
        this.gathering = gathering;
    }

    void find() {
        for (XmlDocument log : gathering.rooted(ROOT)) {
            if (!Gathering.isTest(log.file())) {
                XmlElement root = log.root().orElseThrow();
                made(log, root.all("createTable"), "tableName", NodeKind.TABLE);
                made(log, root.all("renameTable"), "newTableName", NodeKind.TABLE);
                made(log, root.all("createView"), "viewName", NodeKind.VIEW);
                root.all("sql").forEach(sql -> script(sql.text(), new Evidence(log.file(), sql.line())));
            }
        }
        for (Setting setting : gathering.settings()) {
            if (setting.key().startsWith(ROOT)
                    && !Gathering.isTest(setting.evidence().file())) {
                said(setting);
            }
        }
    }

    /** {@code databaseChangeLog.changeSet.changes.createTable.tableName}: the path to a value of YAML or JSON. */
    private void said(Setting setting) {
        String key = setting.key();
        if (key.endsWith(".createTable.tableName") || key.endsWith(".renameTable.newTableName")) {
            made(setting.value(), NodeKind.TABLE, setting.evidence());
        } else if (key.endsWith(".createView.viewName")) {
            made(setting.value(), NodeKind.VIEW, setting.evidence());
        }
    }

    /** What a statement defines; what of it is not understood is the business of its database. */
    private void script(String sql, Evidence evidence) {
        FactsBuilder defined = new FactsBuilder();
        SqlScript.read(sql, new Position(evidence.file(), evidence.line(), 0), defined);
        defined.build().nodes().stream()
                .filter(node -> node.id().kind() == NodeKind.TABLE || node.id().kind() == NodeKind.VIEW)
                .forEach(gathering.facts()::node);
    }

    private void made(XmlDocument log, List<XmlElement> changes, String attribute, NodeKind kind) {
        for (XmlElement change : changes) {
            Optional<String> name = change.attribute(attribute);
            name.ifPresent(text -> made(text, kind, new Evidence(log.file(), change.line())));
        }
    }

    /** A name with a parameter of the change log in it is known when it runs. */
    private void made(String name, NodeKind kind, Evidence evidence) {
        if (name.indexOf('$') < 0) {
            NodeId id = new NodeId(kind, name.toUpperCase(Locale.ROOT));
            gathering.facts().node(Node.defined(id, "liquibase", evidence));
        }
    }
}
