package dev.banyan.containerize;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ContainerizeArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.banyan.containerize");

    @Test
    void inspectPlanBaseImageGoOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("door")
                .definedBy("dev.banyan.containerize")
                .layer("image")
                .definedBy("..image..")
                .layer("base")
                .definedBy("..base..")
                .layer("plan")
                .definedBy("..plan..")
                .layer("inspect")
                .definedBy("..inspect..")
                .whereLayer("door")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("image")
                .mayOnlyBeAccessedByLayers("door")
                .whereLayer("base")
                .mayOnlyBeAccessedByLayers("image", "door")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("image", "door")
                .check(classes);
    }

    @Test
    void onlyTheImageAndTheDoorKnowJib() {
        noClasses()
                .that()
                .resideInAnyPackage("..inspect..", "..plan..", "..base..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.cloud.tools..")
                .check(classes);
    }
}
