package dev.banyan.grammars.parse;

import dev.banyan.grammars.source.Problem;

/**
 * The first place where a text left its grammar.
 *
 * @param line 1-based, in the text that was parsed
 * @param column 0-based
 * @param what a sentence: what was found and, where few things could stand there, what was expected
 */
public record SyntaxError(int line, int column, String what) {

    public Problem problem(Origin origin, String advice) {
        return new Problem(origin.at(line, column), "syntax", what, advice);
    }
}
