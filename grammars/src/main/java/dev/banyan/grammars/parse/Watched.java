package dev.banyan.grammars.parse;

import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/**
 * Remembers the furthest token that the parser looked at. Look-ahead goes on only while some rule still fits, so this is
 * the token that no rule could take, even where ANTLR complains of an earlier one.
 */
final class Watched extends CommonTokenStream {

    private int furthest;

    Watched(List<? extends Token> tokens) {
        super(new ListTokenSource(tokens));
        fill();
        furthest = 0;
    }

    @Override
    public Token LT(int k) {
        Token token = super.LT(k);
        if (token != null) {
            furthest = Math.max(furthest, token.getTokenIndex());
        }
        return token;
    }

    Token furthest() {
        return get(furthest);
    }
}
