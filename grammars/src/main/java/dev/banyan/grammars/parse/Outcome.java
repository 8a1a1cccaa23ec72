package dev.banyan.grammars.parse;

import java.util.Optional;

/**
 * What one parse gave: a tree, or the first error. Exactly one of the two is present.
 *
 * @param <T> the context of the grammar's entry rule
 */
public record Outcome<T>(Optional<T> tree, Optional<SyntaxError> error) {

    public Outcome {
        if (tree.isPresent() == error.isPresent()) {
            throw new IllegalArgumentException("a parse gives a tree or an error");
        }
    }
}
