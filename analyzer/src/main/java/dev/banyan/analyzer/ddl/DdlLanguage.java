package dev.banyan.analyzer.ddl;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.SourceReading;
import dev.banyan.analyzer.script.SqlScript;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads definitions of tables and views. SQL in the stream of a job is the business of JCL. */
public final class DdlLanguage implements Language {

    private static final Set<String> SCRIPTS = Set.of("ddl", "sql");

    @Override
    public boolean reads(SourceHead head) {
        return SCRIPTS.contains(head.file().extension()) || isTemplate(head.file());
    }

    @Override
    public Facts facts(List<SourceFile> files, Workers workers) {
        FactsBuilder all = new FactsBuilder();
        workers.map(files, DdlLanguage::read).forEach(all::add);
        return all.build();
    }

    /** A template of Velocity beside scripts: in a folder for them, or with the ending of one before its own. */
    private static boolean isTemplate(SourceFile file) {
        String path = "/" + file.path().toLowerCase(Locale.ROOT);
        return path.endsWith(".vm") && (path.contains("/sql/") || path.contains("/ddl/") || path.endsWith(".sql.vm"));
    }

    private static Facts read(SourceFile file) {
        return SourceReading.of(file, "sql", text -> {
            FactsBuilder facts = new FactsBuilder();
            String script = isTemplate(file) ? VelocityScript.plain(text) : text;
            SqlScript.read(script, new Position(file.path(), 1, 1), facts);
            return facts.build();
        });
    }
}
