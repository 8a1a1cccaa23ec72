package dev.banyan.grammars.sql;

import dev.banyan.grammars.source.Problem;
import java.util.List;

/**
 * A text of SQL, read.
 *
 * @param statements in the order of the text; one that could not be read is {@link SqlStatement.Other} and has a problem
 */
public record SqlParse(List<SqlStatement> statements, List<Problem> problems) {

    public SqlParse {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }
}
