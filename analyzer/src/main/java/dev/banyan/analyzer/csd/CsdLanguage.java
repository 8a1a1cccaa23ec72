package dev.banyan.analyzer.csd;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.SourceReading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.csd.CsdFile;
import dev.banyan.grammars.csd.CsdParser;
import dev.banyan.grammars.jcl.JclDd;
import dev.banyan.grammars.jcl.JclFile;
import dev.banyan.grammars.jcl.JclMembers;
import dev.banyan.grammars.jcl.JclParser;
import dev.banyan.grammars.jcl.JclStep;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads definitions of CICS resources: input of DFHCSDUP, by itself or in a job, and parts of CICS bundles. */
public final class CsdLanguage implements Language {

    private static final Set<String> ENDINGS = Set.of("csd");

    /** Commands that a file of definitions may begin with. */
    private static final Set<String> VERBS =
            Set.of("DEFINE", "ADD", "ALTER", "APPEND", "DELETE", "INITIALIZE", "LIST", "REMOVE", "UPGRADE");

    private static final String UTILITY = "DFHCSDUP";

    @Override
    public boolean reads(SourceHead head) {
        return isJcl(head.file()) || head.is(ENDINGS, lines -> isDefinitions(lines) || BundlePart.isOne(lines));
    }

    /** Input of DFHCSDUP: its first words are a command of it, and a resource is defined in a group. */
    private static boolean isDefinitions(List<String> lines) {
        boolean groups = lines.stream().anyMatch(line -> line.contains("GROUP(") || line.contains("group("));
        if (!groups) {
            return false;
        }
        List<String> code = lines.stream()
                .map(line -> line.strip().toUpperCase(Locale.ROOT))
                .filter(line -> !line.startsWith("*") && !line.isEmpty())
                .toList();
        return !code.isEmpty()
                && VERBS.contains(code.get(0).split("[ (]", -1)[0])
                && code.stream().anyMatch(CsdLanguage::isDefinition);
    }

    private static boolean isDefinition(String line) {
        String rest =
                line.startsWith("DEFINE ") ? line.substring("DEFINE ".length()).stripLeading() : "";
        int bracket = rest.indexOf('(');
        return bracket > 0 && rest.substring(0, bracket).chars().allMatch(c -> c >= '0' && c <= 'Z');
    }

    @Override
    public Facts facts(List<SourceFile> files, Workers workers) {
        FactsBuilder all = new FactsBuilder();
        workers.map(files, CsdLanguage::read).forEach(found -> found.ifPresent(all::add));
        return all.build();
    }

    private static boolean isJcl(SourceFile file) {
        return file.extension().equals("jcl") || file.extension().equals("job");
    }

    /** A job without definitions has no reading here: it is the business of JCL. */
    private static Optional<Facts> read(SourceFile file) {
        if (!isJcl(file)) {
            return Optional.of(SourceReading.of(
                    file,
                    "csd",
                    text -> BundlePart.isOne(text.lines().limit(20).toList())
                            ? BundlePart.read(file.path(), text)
                            : facts(CsdParser.parse(text, new Position(file.path(), 1, 1)))));
        }
        String text = file.read().text();
        if (!text.toUpperCase(Locale.ROOT).contains(UTILITY)) {
            return Optional.empty();
        }
        List<JclDd.InStream> inputs = inputs(file, text);
        return inputs.isEmpty()
                ? Optional.empty()
                : Optional.of(SourceReading.of(file, "csd", same -> {
                    FactsBuilder facts = new FactsBuilder();
                    inputs.forEach(data -> facts.add(facts(CsdParser.parse(data.text(), data.position()))));
                    return facts.build();
                }));
    }

    private static List<JclDd.InStream> inputs(SourceFile file, String text) {
        JclFile jcl = JclParser.parse(file.path(), text, JclMembers.none());
        return jcl.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .flatMap(
                        step -> step instanceof JclStep.Run run && run.program().equals(UTILITY)
                                ? run.dds().stream()
                                : Stream.of())
                .filter(dd -> dd.name().equals("SYSIN"))
                .flatMap(dd -> dd.allocations().stream())
                .filter(JclDd.InStream.class::isInstance)
                .map(JclDd.InStream.class::cast)
                .toList();
    }

    private static Facts facts(CsdFile csd) {
        FactsBuilder facts = new FactsBuilder();
        csd.problems().forEach(facts::problem);
        Set<String> mapped = csd.commands().stream()
                .filter(command -> command.kind().equals("URIMAP"))
                .flatMap(command -> Resources.upper(command, "WEBSERVICE").stream())
                .collect(Collectors.toSet());
        csd.commands().stream()
                .filter(command ->
                        command.verb().equals("DEFINE") && !command.name().isBlank())
                .filter(command -> !command.kind().equals("WEBSERVICE")
                        || !mapped.contains(command.name().toUpperCase(Locale.ROOT)))
                .forEach(command -> Resources.define(command, facts));
        return facts.build();
    }
}
