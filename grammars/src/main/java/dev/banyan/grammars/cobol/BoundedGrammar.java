package dev.banyan.grammars.cobol;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/** The generated parser with a bound on how deep rules nest, so that no text can overflow the stack. */
final class BoundedGrammar extends CobolGrammar {

    /** Three rules a level: some 400 nested IF statements, and as many parentheses. */
    static final int MAX_DEPTH = 1_200;

    private int depth;

    BoundedGrammar(TokenStream tokens) {
        super(tokens);
        removeErrorListeners();
    }

    /** Thrown through the rules when the bound is reached. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super("rules nest too deep", null, false, false);
        }
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
        if (depth >= MAX_DEPTH) {
            depth++;
            super.enterRule(context, state, rule);
            throw new TooDeep();
        }
        depth++;
        super.enterRule(context, state, rule);
    }

    @Override
    public void exitRule() {
        depth--;
        super.exitRule();
    }

    void restart() {
        reset();
        depth = 0;
    }
}
