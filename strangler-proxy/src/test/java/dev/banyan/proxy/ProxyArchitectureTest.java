package dev.banyan.proxy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ProxyArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.banyan.proxy");

    @Test
    void theWayOfARequestGoesOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("command")
                .definedBy("dev.banyan.proxy")
                .layer("gateway")
                .definedBy("..gateway..")
                .layer("split")
                .definedBy("..split..")
                .layer("match")
                .definedBy("..match..")
                .layer("definition")
                .definedBy("..definition..")
                .whereLayer("command")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("gateway")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("split")
                .mayOnlyBeAccessedByLayers("gateway")
                .whereLayer("match")
                .mayOnlyBeAccessedByLayers("gateway")
                .check(classes);
    }

    @Test
    void springIsKnownToTheGatewayAndTheCommandOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("..definition..", "..match..", "..split..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "io.netty..", "reactor..")
                .check(classes);
    }
}
