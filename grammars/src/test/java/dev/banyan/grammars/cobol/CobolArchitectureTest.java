package dev.banyan.grammars.cobol;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class CobolArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.banyan.grammars.cobol");

    /** What ANTLR writes; it cannot be told to leave out the word public. */
    private static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.describe(
            "generated", type -> type.getName().startsWith("dev.banyan.grammars.cobol.CobolGrammar"));

    private static final DescribedPredicate<JavaClass> PUBLIC_BY_HAND = DescribedPredicate.describe(
            "public", type -> type.getModifiers().contains(PUBLIC) && !GENERATED.test(type));

    @Test
    void isPublicOnlyInItsDoorAndItsRecords() {
        classes()
                .that(PUBLIC_BY_HAND)
                .should()
                .beRecords()
                .orShould()
                .beInterfaces()
                .orShould()
                .beEnums()
                .orShould()
                .haveSimpleName("CobolParser")
                .check(CLASSES);
    }

    @Test
    void showsNothingOfAntlr() {
        noClasses()
                .that(PUBLIC_BY_HAND)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.antlr..")
                .orShould()
                .dependOnClassesThat(GENERATED)
                .check(CLASSES);
    }

    @Test
    void dependsOnNothingButPositionsAndAntlr() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.banyan.grammars.cobol",
                        "dev.banyan.grammars.source",
                        "org.antlr..",
                        "org.jspecify..",
                        "java..")
                .check(CLASSES);
    }
}
