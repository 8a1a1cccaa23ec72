package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.facts.Reading;
import dev.banyan.grammars.source.Problem;
import java.util.List;

/**
 * One page as its file tells.
 *
 * @param includes in the order of the file
 */
public record Page(
        String file, String language, int lines, List<Target> includes, Reading reading, List<Problem> problems) {

    public Page {
        includes = List.copyOf(includes);
        problems = List.copyOf(problems);
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
