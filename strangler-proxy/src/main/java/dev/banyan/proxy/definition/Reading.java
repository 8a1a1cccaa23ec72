package dev.banyan.proxy.definition;

import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a route file.
 *
 * @param file empty exactly when there are problems
 * @param problems all of them, by place
 */
public record Reading(Optional<RouteFile> file, List<Problem> problems) {

    public Reading {
        problems = problems.stream().sorted().toList();
        if (file.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("a route file is either right or has problems");
        }
    }

    /** {@code routes.yaml:7:12: routes[0].match.path: must start with '/'. Advice.} */
    public static String line(Problem problem) {
        return problem.position() + ": " + problem.what() + "."
                + (problem.advice().isEmpty() ? "" : " " + problem.advice() + ".");
    }
}
