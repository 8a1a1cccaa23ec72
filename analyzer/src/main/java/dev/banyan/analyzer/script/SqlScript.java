package dev.banyan.analyzer.script;

import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.sql.SqlParse;
import dev.banyan.grammars.sql.SqlParser;
import dev.banyan.grammars.sql.SqlStatement;
import java.util.List;

/** Reads scripts. */
public final class SqlScript {

    private SqlScript() {}

    /**
     * Reads a text and adds what it defines, and what of it was not understood.
     *
     * @param start where its first character stands
     * @return its statements, in their order
     */
    public static List<SqlStatement> read(String text, Position start, FactsBuilder facts) {
        SqlParse parse = SqlParser.parse(text, start, SqlParser.Dialect.SCRIPT);
        parse.problems().forEach(facts::problem);
        if (parse.problems().isEmpty()
                && !parse.statements().isEmpty()
                && parse.statements().stream().noneMatch(Beginnings::isKnown)) {
            facts.problem(new Problem(
                    start,
                    "syntax",
                    "No statement of SQL begins in this text.",
                    "Correct the script, or remove it from the estate when it is no SQL."));
        }
        parse.statements().forEach(statement -> Definitions.add(statement, facts));
        return parse.statements();
    }
}
