package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;

/** Reads literals: text by its value, everything else by its type. */
final class Literals {

    private Literals() {}

    static Expr read(LiteralExpr literal) {
        if (literal instanceof StringLiteralExpr text) {
            return new Expr.Text(unescape(text.getValue()), TypeUses.line(literal));
        }
        if (literal instanceof TextBlockLiteralExpr block) {
            return new Expr.Text(unescape(block.stripIndent()), TypeUses.line(literal));
        }
        if (literal instanceof CharLiteralExpr one) {
            return new Expr.Letter(unescape(one.getValue()));
        }
        if (literal instanceof BooleanLiteralExpr truth) {
            return new Expr.Truth(truth.getValue());
        }
        if (literal instanceof LongLiteralExpr) {
            return new Expr.Plain("long");
        }
        if (literal instanceof DoubleLiteralExpr) {
            return new Expr.Plain("double");
        }
        return new Expr.Plain(literal instanceof NullLiteralExpr ? "null" : "int");
    }

    /** Escapes of the language; a lone or broken one stays as it is. */
    static String unescape(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        try {
            return raw.translateEscapes();
        } catch (IllegalArgumentException broken) {
            return raw;
        }
    }
}
