package dev.banyan.grammars.cobol;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/**
 * The generated parser with a bound on how deep rules nest, and on the terms of an expression, which nest in the tree: no
 * text can overflow the stack of who reads it or of who walks the result.
 */
final class BoundedGrammar extends CobolGrammar {

    /** Three rules a level: some 400 nested IF statements, and as many parentheses. */
    private static final int MAX_DEPTH = 1_200;

    private static final int MAX_TERMS = 500;

    private int depth;

    BoundedGrammar(TokenStream tokens) {
        super(tokens);
        removeErrorListeners();
        setInterpreter(new GreedyPrediction(this, _decisionToDFA));
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
        depth++;
        super.enterRule(context, state, rule);
        boolean tooLong = rule == RULE_factor && context.getParent().getChildCount() > 2 * MAX_TERMS;
        if (depth > MAX_DEPTH || tooLong) {
            throw new TooDeep();
        }
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
