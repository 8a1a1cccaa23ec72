package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The texts that one body puts together, statement by statement as they stand in the file: {@code a = "x"; a += "y"} and
 * {@code sb.append("x"); sb.append(y)}. Branches are taken as if each were run, one behind the other; whoever parses the
 * text finds out whether that makes sense.
 */
final class TextFlow {

    private static final Set<String> BUILDERS = Set.of("StringBuilder", "StringBuffer");
    private static final int LONGEST = 100_000;

    /** A text that still grows. */
    private static final class Growing {
        private final StringBuilder text = new StringBuilder();
        private final List<String> holes = new ArrayList<>();
        private final int line;
        private int steps;

        Growing(int line) {
            this.line = line;
        }

        TextValue value() {
            return new TextValue(text.toString(), holes, line, steps > 1);
        }
    }

    private final ConstantText constants;
    private final Site site;
    private final Map<Integer, Growing> growing = new TreeMap<>();
    private final List<TextValue> done = new ArrayList<>();
    private final Set<Integer> givenAgain = new HashSet<>();

    TextFlow(ConstantText constants, Site site) {
        this.constants = constants;
        this.site = site;
    }

    /** Takes the next expression of the body, after its parts. */
    void take(Expr expression) {
        if (expression instanceof Expr.Assign assign && assign.target() instanceof Expr.Local local) {
            if (!assign.appends()) {
                if (growing.containsKey(local.index())) {
                    givenAgain.add(local.index());
                }
                finish(local.index());
            }
            if (assign.appends() || isText(assign.value())) {
                append(local.index(), assign.value(), assign.line());
            }
        } else if (expression instanceof Expr.Call call && call.name().equals("append")) {
            appendChain(call);
        }
    }

    private void appendChain(Expr.Call last) {
        List<Expr> appended = new ArrayList<>();
        Expr at = last;
        while (at instanceof Expr.Call call
                && call.name().equals("append")
                && call.receiver().isPresent()) {
            appended.add(
                    0,
                    call.arguments().isEmpty()
                            ? new Expr.Plain("?")
                            : call.arguments().get(0));
            at = call.receiver().get();
        }
        if (at instanceof Expr.Local local) {
            appended.forEach(one -> append(local.index(), one, last.line()));
        } else if (at instanceof Expr.New creation) {
            Growing whole = new Growing(creation.line());
            creation.arguments().stream().filter(this::isText).forEach(one -> add(whole, one));
            appended.forEach(one -> add(whole, one));
            done.add(whole.value());
        }
    }

    private void append(int local, Expr value, int line) {
        Growing text = growing.computeIfAbsent(local, unused -> new Growing(line));
        text.steps++;
        add(text, unwrapped(value));
    }

    /** {@code new StringBuilder("x")} is the text that it starts with. */
    private static Expr unwrapped(Expr value) {
        if (value instanceof Expr.New creation
                && BUILDERS.contains(creation.type().shortName())) {
            return creation.arguments().isEmpty()
                    ? new Expr.Text("", creation.line())
                    : creation.arguments().get(0);
        }
        return value;
    }

    private boolean isText(Expr value) {
        return value instanceof Expr.Text
                || value instanceof Expr.Concat
                || value instanceof Expr.Choice
                || unwrapped(value) != value
                || constants.text(value, site.scope()).isPresent();
    }

    private void finish(int local) {
        Optional.ofNullable(growing.remove(local)).ifPresent(text -> done.add(text.value()));
    }

    /** Whether a local has had another text before: which one it has may depend on the branch. */
    boolean isGivenAgain(Expr value) {
        return value instanceof Expr.Local local && givenAgain.contains(local.index());
    }

    /** All texts that came about in several steps, and those that single locals held. */
    List<TextValue> all() {
        List.copyOf(growing.keySet()).forEach(this::finish);
        return done;
    }

    /** The text of one expression at this point of the body. */
    TextValue value(Expr expression, int line) {
        Growing text = new Growing(line);
        add(text, expression);
        return text.value();
    }

    private void add(Growing text, Expr part) {
        if (text.text.length() > LONGEST) {
            return;
        }
        if (part instanceof Expr.Concat concat) {
            concat.parts().forEach(one -> add(text, one));
            return;
        }
        if (part instanceof Expr.Choice choice && !choice.results().isEmpty()) {
            add(text, choice.evaluated().get(choice.results().get(0)));
            return;
        }
        Optional<String> constant = constants.text(part, site.scope());
        if (constant.isPresent()) {
            text.text.append(constant.get());
        } else if (part instanceof Expr.Local local && growing.containsKey(local.index())) {
            Growing other = growing.get(local.index());
            text.text.append(other.text);
            text.holes.addAll(other.holes);
            text.steps += other.steps;
        } else {
            text.text.append(TextValue.HOLE);
            text.holes.add(operand(part, site));
        }
    }

    /** A word for what fills a hole. */
    static String operand(Expr part, Site site) {
        if (part instanceof Expr.Local local) {
            // Class files without debug tables, and values that only the compiler keeps, have no name.
            String name = site.body().locals().get(local.index()).name();
            return name.isBlank() ? "local " + local.index() : name;
        }
        if (part instanceof Expr.Name name) {
            return name.id();
        }
        if (part instanceof Expr.Select select) {
            return select.name();
        }
        if (part instanceof Expr.ClassOf literal) {
            return literal.type().shortName() + ".class";
        }
        return part instanceof Expr.Call call ? call.name() + "()" : "expression";
    }
}
