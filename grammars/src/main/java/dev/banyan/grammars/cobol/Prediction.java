package dev.banyan.grammars.cobol;

import org.antlr.v4.runtime.atn.PredictionMode;

/** How the parser chooses between alternatives. */
enum Prediction {
    /** Without the context of the rule: fast, and right for this grammar. */
    FAST(PredictionMode.SLL),
    /** With it. */
    FULL(PredictionMode.LL);

    private final PredictionMode mode;

    Prediction(PredictionMode mode) {
        this.mode = mode;
    }

    PredictionMode mode() {
        return mode;
    }
}
