package dev.banyan.analyzer.java.gather;

import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.source.Folders;
import java.util.List;

/** Which files are tests: by their folder, or beside main code by their name together with what they import. */
final class Tests {

    private static final List<String> FRAMEWORKS = List.of(
            "org.junit.",
            "junit.framework.",
            "junit.extensions.",
            "org.testng.",
            "org.jboss.arquillian.",
            "org.mockito.",
            "spock.lang.",
            "org.apache.cactus.",
            "servletunit.",
            "org.springframework.test.",
            "org.springframework.boot.test.");

    private Tests() {}

    static boolean holds(JavaSource source) {
        return Folders.areOfTests(source.file(), source.packageName())
                || (isNamedSo(source.file()) && importsAFramework(source));
    }

    /** As Surefire and Failsafe find them. */
    private static boolean isNamedSo(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String bare = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return bare.startsWith("Test")
                || bare.startsWith("IT")
                || List.of("Test", "Tests", "TestCase", "TestCases", "TestSuite", "TestBase", "IT", "ITCase").stream()
                        .anyMatch(bare::endsWith);
    }

    private static boolean importsAFramework(JavaSource source) {
        return source.imports().stream().map(one -> one.name() + ".").anyMatch(name -> FRAMEWORKS.stream()
                .anyMatch(name::startsWith));
    }
}
