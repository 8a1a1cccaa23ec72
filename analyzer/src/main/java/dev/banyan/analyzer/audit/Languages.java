package dev.banyan.analyzer.audit;

import dev.banyan.analyzer.bms.BmsLanguage;
import dev.banyan.analyzer.cobol.CobolLanguage;
import dev.banyan.analyzer.csd.CsdLanguage;
import dev.banyan.analyzer.ddl.DdlLanguage;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.ims.ImsLanguage;
import dev.banyan.analyzer.java.JavaLanguage;
import dev.banyan.analyzer.jcl.JclLanguage;
import dev.banyan.analyzer.library.LibraryLanguage;
import dev.banyan.analyzer.schedule.ScheduleLanguage;
import dev.banyan.analyzer.settings.Settings;
import java.util.List;

/** The languages that Banyan reads, in one list: a new language is one line here and one package beside this. */
final class Languages {

    private Languages() {}

    static List<Language> all(Settings settings, boolean withReferences) {
        return List.of(
                new BmsLanguage(),
                new CobolLanguage(settings.cobol()),
                new CsdLanguage(),
                new DdlLanguage(),
                new ImsLanguage(),
                new JavaLanguage(withReferences),
                new JclLanguage(),
                new LibraryLanguage(settings.libraries()),
                new ScheduleLanguage());
    }
}
