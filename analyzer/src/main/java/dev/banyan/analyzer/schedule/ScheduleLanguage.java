package dev.banyan.analyzer.schedule;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.SourceReading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.Workers;
import java.util.List;
import java.util.Set;

/** Reads schedules. */
public final class ScheduleLanguage implements Language {

    private static final Set<String> CA7_ENDINGS = Set.of("ca7");
    private static final Set<String> CONTROLM_ENDINGS = Set.of("controlm", "ctm");
    private static final String LISTING = "LJOB,JOB=";

    @Override
    public boolean reads(SourceHead head) {
        return isControlM(head) || isCa7(head);
    }

    private static boolean isControlM(SourceHead head) {
        return CONTROLM_ENDINGS.contains(head.file().extension())
                || (head.file().extension().equals("xml")
                        && head.lines().stream().anyMatch(line -> line.contains("<DEFTABLE")));
    }

    private static boolean isCa7(SourceHead head) {
        return head.is(CA7_ENDINGS, lines -> lines.stream().anyMatch(line -> line.contains(LISTING)));
    }

    @Override
    public Facts facts(List<SourceFile> files, Workers workers) {
        FactsBuilder all = new FactsBuilder();
        workers.map(files, ScheduleLanguage::read).forEach(all::add);
        return all.build();
    }

    private static Facts read(SourceFile file) {
        return isControlM(SourceHead.of(file))
                ? SourceReading.of(file, "control-m", text -> ControlM.read(file.path(), text))
                : SourceReading.of(file, "ca-7", text -> Ca7.read(file.path(), text));
    }
}
