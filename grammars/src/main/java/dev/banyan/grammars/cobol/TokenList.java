package dev.banyan.grammars.cobol;

import java.util.Arrays;

/** Tokens in the order of the text. */
final class TokenList {

    private CobolToken[] tokens;
    private int size;

    TokenList(int expectedSize) {
        tokens = new CobolToken[Math.max(16, expectedSize)];
    }

    void add(CobolToken token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size++] = token;
    }

    int size() {
        return size;
    }

    CobolToken get(int index) {
        return tokens[index];
    }

    /** The type of a token; EOF outside the list. */
    int type(int index) {
        return index >= 0 && index < size ? tokens[index].getType() : org.antlr.v4.runtime.Token.EOF;
    }
}
