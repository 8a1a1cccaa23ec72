package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.facts.Reading;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One page as its file tells.
 *
 * @param includes in the order of the file
 * @param faces what a page of JSF says, for a page of JSF
 * @param script the Java in a JSP, and what its expressions and tags name
 */
public record Page(
        String file,
        String language,
        int lines,
        List<Target> includes,
        Optional<Faces> faces,
        Script script,
        Reading reading,
        List<Problem> problems) {

    public Page {
        includes = List.copyOf(includes);
        problems = List.copyOf(problems);
    }

    /**
     * A page of JSF.
     *
     * @param whole whether it can be asked for; fragments only stand in others
     * @param bound what its expressions say of beans, in the order of the file
     */
    public record Faces(boolean whole, List<Bound> bound) {
        public Faces {
            bound = List.copyOf(bound);
        }
    }

    /**
     * What a JSP holds beside markup, in the order of the file.
     *
     * @param parts its Java
     * @param bound what expressions say of beans
     * @param tags each custom tag once
     * @param libraries what the prefixes of tags mean
     */
    public record Script(
            List<Part> parts, List<Bound> bound, List<Function> functions, List<Tag> tags, List<Library> libraries) {

        static final Script NONE = new Script(List.of(), List.of(), List.of(), List.of(), List.of());

        public Script {
            parts = List.copyOf(parts);
            bound = List.copyOf(bound);
            functions = List.copyOf(functions);
            tags = List.copyOf(tags);
            libraries = List.copyOf(libraries);
        }

        /** Lines on which the page's own Java stands; a modern page has none. */
        public int lines() {
            return (int) parts.stream()
                    .filter(part -> part.kind().isScript())
                    .flatMapToInt(part -> {
                        String code = part.code().stripLeading();
                        long before = part.code()
                                .substring(0, part.code().length() - code.length())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                        int first = part.line() + (int) before;
                        return IntStream.range(
                                first,
                                first
                                        + Math.max(1, (int)
                                                code.stripTrailing().lines().count()));
                    })
                    .distinct()
                    .count();
        }
    }

    /**
     * One piece of Java in a page.
     *
     * @param code as Java; of an import or a base class its name, of an included page its path
     */
    public record Part(Kind kind, String code, int line) {

        /** Where it stands. */
        public enum Kind {
            IMPORT,
            EXTENDS,
            /** A member of the page's class. */
            DECLARATION,
            STATEMENTS,
            EXPRESSION,
            /** A bean that a tag declares. */
            BEAN,
            /** Text between two pieces, which is a statement of its own. */
            TEXT,
            /** Another file that becomes a part of this one before it is translated. */
            INCLUDE;

            boolean isScript() {
                return this == DECLARATION || this == STATEMENTS || this == EXPRESSION;
            }
        }
    }

    /** {@code prefix:name(...)} in an expression. */
    public record Function(String prefix, String name, int line) {}

    /** The first use of a custom tag. */
    public record Tag(String prefix, String name, int line) {}

    /**
     * What a prefix means.
     *
     * @param uri of a library of tags, or the folder of tag files
     */
    public record Library(String prefix, String uri, boolean folder, int line) {}

    /**
     * {@code #{bean.member.more}} in a page.
     *
     * @param chain two names at least; that of the bean may hold a dot
     */
    public record Bound(List<String> chain, int line) {
        public Bound {
            chain = List.copyOf(chain);
        }
    }

    /**
     * Another page that this one brings in or hands over to.
     *
     * @param path as written; holds {@code <%} or <code>${</code> when it is worked out at run time
     * @param via {@code include} or {@code forward}
     */
    public record Target(String path, String via, int line) {

        public boolean isLiteral() {
            return !path.contains("<%") && !path.contains("${") && !path.contains("#{");
        }
    }
}
