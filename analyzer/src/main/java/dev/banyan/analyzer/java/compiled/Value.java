package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies on the operand stack. */
final class Value {

    /** More than the parts of any written array; tables of numbers count one a number. */
    private static final int HEAVIEST_ARRAY = 10_000;

    private final Expr plain;
    private final @Nullable Pending pending;
    final boolean wide;
    private final int weight;

    private Value(Expr plain, @Nullable Pending pending, boolean wide, int weight) {
        this.plain = plain;
        this.pending = pending;
        this.wide = wide;
        this.weight = weight;
    }

    /** An instance or an array that has been made and is not filled yet; its copies are filled with it. */
    static final class Pending {
        final TypeUse type;
        final boolean array;
        final List<Expr> elements = new ArrayList<>();
        private @Nullable Expr created;
        private int weight = 2;

        Pending(TypeUse type, boolean array) {
            this.type = type;
            this.array = array;
        }

        void created(Expr expression, int parts) {
            created = expression;
            weight += parts;
        }

        /** What makes it too heavy is left out, so that a thing put into itself over and over stays small. */
        void add(Value element) {
            boolean fits = weight + element.weight() <= HEAVIEST_ARRAY;
            elements.add(fits ? element.expression() : new Expr.Plain("?"));
            weight += fits ? element.weight() : 1;
        }

        Expr expression() {
            if (array) {
                return new Expr.ArrayOf(Optional.of(type), elements);
            }
            return created == null ? new Expr.Plain("?") : created;
        }
    }

    /** @param weight how many parts the expression has */
    static Value of(Expr expression, boolean wide, int weight) {
        return new Value(expression, null, wide, weight);
    }

    static Value of(Expr expression) {
        return of(expression, false, 1);
    }

    static Value unknown() {
        return of(new Expr.Plain("?"));
    }

    static Value of(Pending pending) {
        return new Value(new Expr.Plain("?"), pending, false, 2);
    }

    int weight() {
        return pending == null ? weight : pending.weight;
    }

    Optional<Pending> pending() {
        return Optional.ofNullable(pending);
    }

    Expr expression() {
        return pending == null ? plain : pending.expression();
    }

    /** Whether copies of it may be evaluated again and again. */
    boolean isSimple() {
        return pending != null || isIdle(plain);
    }

    /** An expression that calls nothing and names nothing. */
    static boolean isIdle(Expr expression) {
        return expression instanceof Expr.Local
                || expression instanceof Expr.Plain
                || expression instanceof Expr.This
                || expression instanceof Expr.Truth
                || expression instanceof Expr.Text;
    }
}
