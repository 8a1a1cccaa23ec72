package dev.banyan.grammars.cobol;

import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** A window on the tokens: those of one unit, with an end of file behind them. */
final class UnitTokens implements TokenStream {

    private final TokenList tokens;
    private int from;
    private int to;
    private int index;
    private CobolToken end;

    /** A window on a list that is not empty. */
    UnitTokens(TokenList tokens) {
        this.tokens = tokens;
        this.end = CobolToken.endAfter(tokens.get(0));
    }

    void window(Unit unit) {
        from = unit.from();
        to = unit.to();
        index = from;
        end = CobolToken.endAfter(tokens.get(to - 1));
    }

    int to() {
        return to;
    }

    @Override
    public Token LT(int k) {
        if (k == 0) {
            throw new IllegalArgumentException("there is no token 0");
        }
        int at = k > 0 ? index + k - 1 : index + k;
        return at < to ? tokens.get(Math.max(from, at)) : end;
    }

    @Override
    public int LA(int k) {
        int at = index + k - 1;
        return k > 0 && at < to ? tokens.get(at).getType() : LT(k).getType();
    }

    @Override
    public void consume() {
        if (index < to) {
            index++;
        }
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {
        // nothing is buffered, so nothing has to be kept
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int newIndex) {
        index = Math.min(newIndex, to);
    }

    @Override
    public int size() {
        return to;
    }

    @Override
    public Token get(int at) {
        return at < to ? tokens.get(at) : end;
    }

    @Override
    public String getSourceName() {
        return end.position().file();
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public String getText(Interval interval) {
        StringBuilder text = new StringBuilder();
        for (int i = interval.a; i <= interval.b && i < to; i++) {
            text.append(text.isEmpty() ? "" : " ").append(tokens.get(i).getText());
        }
        return text.toString();
    }

    @Override
    public String getText() {
        return getText(Interval.of(from, to - 1));
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token start, Token stop) {
        return start.getText() + " ... " + stop.getText();
    }
}
