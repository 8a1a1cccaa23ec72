package dev.banyan.analyzer.rule;

import dev.banyan.analyzer.rule.match.FilePattern;
import dev.banyan.analyzer.rule.match.NamePattern;
import dev.banyan.analyzer.rule.match.TextPattern;
import dev.banyan.analyzer.rule.match.VersionRange;
import dev.banyan.analyzer.rule.xpath.XPath;
import java.util.List;
import java.util.Optional;

/** What must hold for a rule to apply, as a tree. */
public sealed interface Condition {

    /**
     * A condition among others.
     *
     * @param from the step that must run before; its files are used where {@link Files} names it
     * @param as the name under which later steps may use its files
     * @param ignore its places are no incidents; it only has to hold
     * @param not it must not hold
     */
    record Step(Condition condition, Optional<String> from, Optional<String> as, boolean ignore, boolean not) {}

    /** All must hold. */
    record All(List<Step> steps) implements Condition {
        public All {
            steps = List.copyOf(steps);
        }
    }

    /** One must hold. */
    record Any(List<Step> steps) implements Condition {
        public Any {
            steps = List.copyOf(steps);
        }
    }

    /** Java code refers to something. */
    record Referenced(NamePattern pattern, Location location, Optional<Annotated> annotated, Files files)
            implements Condition {}

    /** What of Java code a rule looks at; words of Konveyor. */
    enum Location {
        DEFAULT,
        INHERITANCE,
        METHOD_CALL,
        CONSTRUCTOR_CALL,
        ANNOTATION,
        IMPLEMENTS_TYPE,
        ENUM,
        RETURN_TYPE,
        IMPORT,
        VARIABLE_DECLARATION,
        TYPE,
        PACKAGE,
        FIELD,
        METHOD,
        CLASS
    }

    /** An annotation that the element must have; without a pattern the annotation itself is meant. */
    record Annotated(Optional<NamePattern> pattern, List<Element> elements) {
        public Annotated {
            elements = List.copyOf(elements);
        }
    }

    /** A value that an annotation must say. */
    record Element(String name, TextPattern value) {}

    /** A library is declared. */
    record LibraryUsed(Optional<String> name, Optional<TextPattern> pattern, VersionRange versions)
            implements Condition {}

    /** A file holds a text. */
    record FileContent(TextPattern pattern, Optional<FilePattern> filePattern, Files files) implements Condition {}

    /** A file has a name. */
    record FileNamed(FilePattern pattern) implements Condition {}

    /** An XML file has such a part. */
    record XmlPart(XPath path, Files files) implements Condition {}

    /** An XML file has such a public identifier. */
    record XmlPublicId(TextPattern pattern, Files files) implements Condition {}

    /** A JSON file has such a part. */
    record JsonPart(XPath path, Files files) implements Condition {}

    /** Technologies were recognised by rules before. */
    record HasTags(List<String> tags) implements Condition {
        public HasTags {
            tags = List.copyOf(tags);
        }
    }

    /**
     * The files that a search is limited to.
     *
     * @param steps names of steps before, as in <code>{{poms.filepaths}}</code>
     */
    record Files(List<FilePattern> patterns, List<String> steps) {

        public static final Files ALL = new Files(List.of(), List.of());

        public Files {
            patterns = List.copyOf(patterns);
            steps = List.copyOf(steps);
        }

        public boolean isLimited() {
            return !patterns.isEmpty() || !steps.isEmpty();
        }
    }
}
