package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.facts.Reading;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * One page as its file tells.
 *
 * @param includes in the order of the file
 * @param faces what a page of JSF says, for a page of JSF
 */
public record Page(
        String file,
        String language,
        int lines,
        List<Target> includes,
        Optional<Faces> faces,
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
