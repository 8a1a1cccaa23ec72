package dev.banyan.analyzer.ddl;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.SourceReading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.jcl.ControlCard;
import dev.banyan.grammars.jcl.JclDd;
import dev.banyan.grammars.jcl.JclFile;
import dev.banyan.grammars.jcl.JclMembers;
import dev.banyan.grammars.jcl.JclParser;
import dev.banyan.grammars.jcl.JclStep;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.sql.SqlParse;
import dev.banyan.grammars.sql.SqlParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads definitions of tables and views. */
public final class DdlLanguage implements Language {

    private static final Set<String> SCRIPTS = Set.of("ddl", "sql");

    /** Db2's programs that take SQL from SYSIN. */
    private static final Set<String> SQL_PROGRAMS = Set.of("DSNTIAD", "DSNTEP2", "DSNTEP4");

    @Override
    public boolean reads(SourceFile file) {
        return SCRIPTS.contains(file.extension()) || file.extension().equals("jcl");
    }

    @Override
    public Facts facts(List<SourceFile> files, Workers workers) {
        FactsBuilder all = new FactsBuilder();
        workers.map(files, DdlLanguage::read).forEach(found -> found.ifPresent(all::add));
        return all.build();
    }

    /** A job without SQL has no reading here: it is the business of JCL. */
    private static Optional<Facts> read(SourceFile file) {
        if (SCRIPTS.contains(file.extension())) {
            return Optional.of(SourceReading.of(file, "sql", text -> facts(text, new Position(file.path(), 1, 1))));
        }
        String text = file.read().text();
        String upper = text.toUpperCase(Locale.ROOT);
        if (SQL_PROGRAMS.stream().noneMatch(upper::contains)) {
            return Optional.empty();
        }
        List<JclDd.InStream> inputs = inputs(file, text);
        return inputs.isEmpty()
                ? Optional.empty()
                : Optional.of(SourceReading.of(file, "sql", same -> {
                    FactsBuilder facts = new FactsBuilder();
                    inputs.forEach(data -> facts.add(facts(data.text(), data.position())));
                    return facts.build();
                }));
    }

    private static List<JclDd.InStream> inputs(SourceFile file, String text) {
        JclFile jcl = JclParser.parse(file.path(), text, JclMembers.none());
        return jcl.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .flatMap(step -> step instanceof JclStep.Run run && takesSql(run) ? run.dds().stream() : Stream.of())
                .filter(dd -> dd.name().equals("SYSIN"))
                .flatMap(dd -> dd.allocations().stream())
                .filter(JclDd.InStream.class::isInstance)
                .map(JclDd.InStream.class::cast)
                .toList();
    }

    private static boolean takesSql(JclStep.Run run) {
        return SQL_PROGRAMS.contains(run.program())
                || run.cards().stream()
                        .anyMatch(card -> card instanceof ControlCard.RunProgram started
                                && SQL_PROGRAMS.contains(started.program()));
    }

    private static Facts facts(String text, Position start) {
        SqlParse parse = SqlParser.parse(text, start, SqlParser.Dialect.SCRIPT);
        FactsBuilder facts = new FactsBuilder();
        parse.problems().forEach(facts::problem);
        if (parse.problems().isEmpty()
                && !parse.statements().isEmpty()
                && parse.statements().stream().noneMatch(Script::isKnown)) {
            facts.problem(new Problem(
                    start,
                    "syntax",
                    "No statement of SQL begins in this text.",
                    "Correct the script, or remove it from the estate when it is no SQL."));
        }
        parse.statements().forEach(statement -> Definitions.add(statement, facts));
        return facts.build();
    }
}
