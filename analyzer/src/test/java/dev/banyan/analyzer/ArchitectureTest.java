package dev.banyan.analyzer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.banyan.analyzer");

    @Test
    void dataFlowsOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("source")
                .definedBy("..analyzer.source..")
                .layer("facts")
                .definedBy("..analyzer.facts..")
                .layer("languages")
                .definedBy(LANGUAGES)
                .layer("link")
                .definedBy("..analyzer.link..")
                .layer("graph")
                .definedBy("..analyzer.graph..")
                .layer("history")
                .definedBy("..analyzer.history..")
                .layer("hotspot")
                .definedBy("..analyzer.hotspot..")
                .layer("seam")
                .definedBy("..analyzer.seam..")
                .layer("metric")
                .definedBy("..analyzer.metric..")
                .layer("backlog")
                .definedBy("..analyzer.backlog..")
                .layer("route")
                .definedBy("..analyzer.route..")
                .layer("coverage")
                .definedBy("..analyzer.coverage..")
                .layer("program")
                .definedBy("..analyzer.program..")
                .layer("finding")
                .definedBy("..analyzer.finding..")
                .layer("rule")
                .definedBy("..analyzer.rule..")
                .layer("ruletest")
                .definedBy("..analyzer.ruletest..")
                .layer("report")
                .definedBy("..analyzer.report..")
                .layer("audit")
                .definedBy("..analyzer.audit..")
                .whereLayer("audit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("audit")
                .whereLayer("ruletest")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("rule")
                .mayOnlyBeAccessedByLayers("ruletest", "audit")
                .whereLayer("finding")
                .mayOnlyBeAccessedByLayers("rule", "ruletest", "backlog", "audit")
                .whereLayer("coverage")
                .mayOnlyBeAccessedByLayers("report", "audit")
                .whereLayer("program")
                .mayOnlyBeAccessedByLayers("audit")
                .whereLayer("route")
                .mayOnlyBeAccessedByLayers("audit")
                .whereLayer("backlog")
                .mayOnlyBeAccessedByLayers("route", "report", "audit")
                .whereLayer("graph")
                .mayOnlyBeAccessedByLayers(
                        "backlog", "route", "program", "metric", "hotspot", "seam", "report", "audit")
                .whereLayer("history")
                .mayOnlyBeAccessedByLayers("hotspot", "seam", "report", "audit")
                .whereLayer("seam")
                .mayOnlyBeAccessedByLayers("backlog", "report", "audit")
                .whereLayer("hotspot")
                .mayOnlyBeAccessedByLayers("backlog", "report", "audit")
                .whereLayer("metric")
                .mayOnlyBeAccessedByLayers("audit")
                .whereLayer("link")
                .mayOnlyBeAccessedByLayers("audit")
                .whereLayer("languages")
                .mayOnlyBeAccessedByLayers("ruletest", "audit")
                .check(CLASSES);
    }

    private static final String[] LANGUAGES = {
        "..analyzer.bms..",
        "..analyzer.cobol..",
        "..analyzer.csd..",
        "..analyzer.ddl..",
        "..analyzer.ims..",
        "..analyzer.java..",
        "..analyzer.jcl..",
        "..analyzer.library..",
        "..analyzer.schedule.."
    };

    @Test
    void languagesDoNotKnowEachOther() {
        for (String language : LANGUAGES) {
            noClasses()
                    .that(resideInAnyPackage(LANGUAGES).and(resideOutsideOfPackages(language)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(language)
                    .check(CLASSES);
        }
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching("dev.banyan.analyzer.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void parsersOfOthersStayInTheirLanguage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..analyzer.java..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.javaparser..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.antlr..")
                .check(CLASSES);
    }

    @Test
    void namesSaySomething() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Utils?|Manager|Helper|Abstract[A-Z].*)$")
                .check(CLASSES);
    }
}
