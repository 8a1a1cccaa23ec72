package dev.banyan.grammars.sql;

import dev.banyan.grammars.parse.Origin;
import dev.banyan.grammars.parse.Outcome;
import dev.banyan.grammars.parse.TwoStage;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Reads the tokens of one statement: its first words choose the entry rule. */
final class StatementReader {

    private static final Set<Integer> OPENERS = Set.of(SqlBaseLexer.LP, SqlBaseLexer.CASE);
    private static final Set<Integer> CLOSERS = Set.of(SqlBaseLexer.RP, SqlBaseLexer.END);
    private static final int OBJECT_WORD_WITHIN = 5;

    /** Statements without an entry rule that give no host variable a value, as GET DIAGNOSTICS and ASSOCIATE do. */
    private static final Set<String> READING = Set.of(
            "ALLOCATE",
            "COMMENT",
            "COMMIT",
            "CONNECT",
            "CREATE",
            "DEALLOCATE",
            "DISCONNECT",
            "DROP",
            "EXPLAIN",
            "GRANT",
            "HOLD",
            "RELEASE",
            "RENAME",
            "REVOKE",
            "ROLLBACK",
            "SAVEPOINT",
            "SET",
            "SIGNAL",
            "WHENEVER");

    private final List<Token> tokens;
    private final Origin origin;
    private final List<Problem> problems;

    private StatementReader(List<Token> tokens, Origin origin, List<Problem> problems) {
        this.tokens = tokens;
        this.origin = origin;
        this.problems = problems;
    }

    static Optional<SqlStatement> read(List<Token> tokens, Origin origin, List<Problem> problems) {
        List<Token> own = LeadingWords.without(tokens);
        return own.isEmpty() ? Optional.empty() : new StatementReader(own, origin, problems).statement();
    }

    private Optional<SqlStatement> statement() {
        Optional<Token> deep = TwoStage.tooDeep(tokens, OPENERS, CLOSERS);
        if (deep.isPresent()) {
            problems.add(new Problem(
                    origin.at(deep.get()),
                    "too-deep",
                    "The statement is nested deeper than " + TwoStage.MAX_DEPTH + " levels.",
                    "Is this generated code? The statement was left out."));
            return Optional.of(other(true));
        }
        return Optional.of(entry().map(this::parsed).orElseGet(() -> other(false)));
    }

    private Optional<Function<SqlBaseParser, ? extends ParserRuleContext>> entry() {
        return Optional.ofNullable(
                switch (first()) {
                    case SqlBaseLexer.SELECT, SqlBaseLexer.WITH, SqlBaseLexer.VALUES, SqlBaseLexer.LP ->
                        SqlBaseParser::queryStatement;
                    case SqlBaseLexer.INSERT -> SqlBaseParser::insertStatement;
                    case SqlBaseLexer.UPDATE -> SqlBaseParser::updateStatement;
                    case SqlBaseLexer.DELETE -> SqlBaseParser::deleteStatement;
                    case SqlBaseLexer.MERGE -> SqlBaseParser::mergeStatement;
                    case SqlBaseLexer.TRUNCATE -> SqlBaseParser::truncateStatement;
                    case SqlBaseLexer.LOCK -> SqlBaseParser::lockStatement;
                    case SqlBaseLexer.DECLARE -> SqlBaseParser::declareStatement;
                    case SqlBaseLexer.OPEN, SqlBaseLexer.CLOSE, SqlBaseLexer.FETCH -> SqlBaseParser::cursorStatement;
                    case SqlBaseLexer.PREPARE -> SqlBaseParser::prepareStatement;
                    case SqlBaseLexer.EXECUTE -> SqlBaseParser::executeStatement;
                    case SqlBaseLexer.CALL, SqlBaseLexer.LBRACE -> SqlBaseParser::callStatement;
                    case SqlBaseLexer.INCLUDE -> SqlBaseParser::includeStatement;
                    case SqlBaseLexer.SET -> setsVariable() ? SqlBaseParser::setStatement : null;
                    case SqlBaseLexer.CREATE, SqlBaseLexer.ALTER, SqlBaseLexer.DROP -> definition();
                    default -> null;
                });
    }

    private @Nullable Function<SqlBaseParser, ? extends ParserRuleContext> definition() {
        for (Token token : tokens.subList(1, Math.min(OBJECT_WORD_WITHIN, tokens.size()))) {
            switch (token.getType()) {
                case SqlBaseLexer.TABLE, SqlBaseLexer.VIEW -> {
                    return switch (first()) {
                        case SqlBaseLexer.ALTER -> SqlBaseParser::alterTableStatement;
                        case SqlBaseLexer.DROP -> SqlBaseParser::dropStatement;
                        default ->
                            token.getType() == SqlBaseLexer.TABLE
                                    ? SqlBaseParser::createTableStatement
                                    : SqlBaseParser::createViewStatement;
                    };
                }
                case SqlBaseLexer.INDEX -> {
                    return first() == SqlBaseLexer.CREATE ? SqlBaseParser::createIndexStatement : null;
                }
                case SqlBaseLexer.ON, SqlBaseLexer.LP -> {
                    return null;
                }
                default -> {
                    // One of the words before the kind of object, as UNIQUE or GLOBAL TEMPORARY.
                }
            }
        }
        return null;
    }

    /** SET of host variables may hold a query; SET of special registers says nothing of interest. */
    private boolean setsVariable() {
        int second = tokens.size() < 2 ? Token.EOF : tokens.get(1).getType();
        return second == SqlBaseLexer.HOST
                || (second == SqlBaseLexer.LP
                        && tokens.size() > 2
                        && tokens.get(2).getType() == SqlBaseLexer.HOST);
    }

    private SqlStatement parsed(Function<SqlBaseParser, ? extends ParserRuleContext> entry) {
        Outcome<ParserRuleContext> outcome = TwoStage.parse(new SqlBaseParser(stream()), entry::apply);
        if (outcome.tree().isPresent()) {
            return new StatementTree(origin, problems).statement(outcome.tree().get());
        }
        outcome.error()
                .ifPresent(error -> problems.add(error.problem(
                        origin, "The tables of this statement are not in the result; look at it by hand.")));
        return other(true);
    }

    private CommonTokenStream stream() {
        List<Token> all = new ArrayList<>(tokens);
        Token last = tokens.get(tokens.size() - 1);
        CommonToken end = new CommonToken(Token.EOF, "");
        end.setLine(last.getLine());
        end.setCharPositionInLine(last.getCharPositionInLine() + last.getText().length());
        all.add(end);
        CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(all));
        stream.fill();
        return stream;
    }

    /**
     * A statement by its first word.
     *
     * @param unread whether it has an entry rule and does not fit it: then nothing is known of what it writes
     */
    private SqlStatement other(boolean unread) {
        String verb = tokens.get(0).getText().toUpperCase(Locale.ROOT);
        boolean mayWrite = unread || !READING.contains(verb);
        List<HostVariable> hosts = tokens.stream()
                .filter(token -> token.getType() == SqlBaseLexer.HOST)
                .map(token -> new HostVariable(
                        token.getText().substring(1), Optional.empty(), Optional.empty(), mayWrite, origin.at(token)))
                .toList();
        return new SqlStatement.Other(verb, new SqlUses(List.of(), hosts, List.of()), origin.at(tokens.get(0)));
    }

    private int first() {
        return tokens.get(0).getType();
    }
}
