package dev.banyan.grammars.cobol;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.BlockEndState;
import org.antlr.v4.runtime.atn.BlockStartState;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.LL1Analyzer;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PlusLoopbackState;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.StarLoopEntryState;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * Prediction that knows COBOL's rule for what the grammar leaves open: a verb, an ELSE, a WHEN or an END-IF belongs to the
 * innermost statement that can take it, a parenthesis behind a name
 * to the name, and an operator to the expression before it.
 *
 * <p>{@code IF A ADD 1 TO B DISPLAY C}: DISPLAY may continue the block of IF or follow it, and both readings stay possible to
 * the end of the sentence. The general algorithm looks that far ahead at every statement, which is quadratic in the length
 * of a sentence; here one token decides. All other choices are left to the general algorithm.
 */
final class GreedyPrediction extends ParserATNSimulator {

    /** For each decision the tokens that take its first alternative, where one token decides; null elsewhere. */
    private static final @Nullable IntervalSet[] DECIDED = decided(CobolGrammar._ATN);

    GreedyPrediction(CobolGrammar grammar, DFA[] tables) {
        super(grammar, CobolGrammar._ATN, tables, new PredictionContextCache());
    }

    @Override
    public int adaptivePredict(TokenStream input, int decision, ParserRuleContext outerContext) {
        IntervalSet first = DECIDED[decision];
        if (first != null) {
            return first.contains(input.LA(1)) ? 1 : 2;
        }
        return super.adaptivePredict(input, decision, outerContext);
    }

    private static @Nullable IntervalSet[] decided(ATN atn) {
        @Nullable IntervalSet[] decided = new IntervalSet[atn.decisionToState.size()];
        LL1Analyzer analyzer = new LL1Analyzer(atn);
        for (DecisionState state : atn.decisionToState) {
            IntervalSet[] first = analyzer.getDecisionLookahead(state);
            if (isOptional(state) && first[0] != null && isInnermost(first[0])) {
                decided[state.decision] = first[0];
            }
        }
        return decided;
    }

    /** Whether the choice is to take something, once more or at all, or to go on without it. */
    private static boolean isOptional(DecisionState state) {
        boolean optional = state instanceof BlockStartState
                && state.getNumberOfTransitions() == 2
                && state.transition(1).target instanceof BlockEndState;
        return optional || state instanceof StarLoopEntryState || state instanceof PlusLoopbackState;
    }

    private static boolean isInnermost(IntervalSet types) {
        for (int type : types.toArray()) {
            boolean operator = type >= CobolGrammar.PLUS && type <= CobolGrammar.POWER;
            boolean belongs = operator
                    || StatementRecovery.startsStatement(type)
                    || StatementRecovery.closes(type)
                    || type == CobolGrammar.ELSE
                    || type == CobolGrammar.WHEN
                    || type == CobolGrammar.LP;
            if (!belongs) {
                return false;
            }
        }
        return !types.isNil();
    }
}
