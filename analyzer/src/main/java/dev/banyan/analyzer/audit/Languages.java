package dev.banyan.analyzer.audit;

import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.java.JavaLanguage;
import java.util.List;

/** The languages that Banyan reads, in one list: a new language is one line here and one package beside this. */
final class Languages {

    private Languages() {}

    static List<Language> all() {
        return List.of(new JavaLanguage());
    }
}
