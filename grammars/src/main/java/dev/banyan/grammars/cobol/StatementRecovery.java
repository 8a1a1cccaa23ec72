package dev.banyan.grammars.cobol;

import java.util.function.BiConsumer;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Recovers by statement: an error leaves all rules up to the statement it is in, the tokens up to the next verb, branch or
 * period are passed over, and what encloses the statement goes on. The context of the lost statement carries the exception.
 */
final class StatementRecovery extends DefaultErrorStrategy {

    private final BiConsumer<Parser, RecognitionException> report;
    private @Nullable RecognitionException reported;

    StatementRecovery(BiConsumer<Parser, RecognitionException> report) {
        this.report = report;
    }

    @Override
    public void sync(Parser parser) {
        // a mismatch is found where it is matched; looking ahead for one would repair what should be reported
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new InputMismatchException(parser);
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        if (error != reported) {
            reported = error;
            report.accept(parser, error);
        }
    }

    @Override
    public void recover(Parser parser, RecognitionException error) {
        ParserRuleContext context = parser.getContext();
        if (!(context instanceof CobolGrammar.StatementContext)) {
            throw error;
        }
        UnitTokens tokens = (UnitTokens) parser.getInputStream();
        if (tokens.LT(1) == context.getStart()) {
            parser.consume();
        }
        while (!resumes(tokens.LA(1))) {
            parser.consume();
        }
    }

    /** Where the text can be understood again. */
    private static boolean resumes(int type) {
        return type == Token.EOF
                || type == CobolGrammar.DOT
                || type == CobolGrammar.ELSE
                || type == CobolGrammar.WHEN
                || closes(type)
                || startsStatement(type);
    }

    static boolean startsStatement(int type) {
        return (type >= CobolGrammar.ACCEPT && type <= CobolGrammar.XML)
                || type == CobolGrammar.EXEC_BLOCK
                || type == CobolGrammar.ON_COUNT;
    }

    static boolean closes(int type) {
        return type >= CobolGrammar.END_ACCEPT && type <= CobolGrammar.END_XML;
    }
}
