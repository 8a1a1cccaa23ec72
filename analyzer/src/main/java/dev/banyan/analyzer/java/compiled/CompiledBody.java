package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.java.syntax.CodeSize;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method.Body;
import dev.banyan.analyzer.java.syntax.Method.Local;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** The body of a method with those of the lambdas in it, which the compiler made methods of their own. */
final class CompiledBody {

    /** Lambdas in lambdas of real programs end at three or four. */
    private static final int DEEPEST_LAMBDA = 6;

    private static final int MOST_LAMBDAS = 1000;

    final ClassNode type;
    private final MethodNode method;
    private final CodeSize size;
    private final List<Local> locals = new ArrayList<>();
    private final List<TypeUse> types = new ArrayList<>();
    private int depth;
    private int lambdas;

    CompiledBody(ClassNode type, MethodNode method, CodeSize size) {
        this.type = type;
        this.method = method;
        this.size = size;
    }

    Body read() {
        Slots slots = new Slots(method, locals);
        slots.parameters();
        CodeReader code = run(method, slots);
        return new Body(true, locals, code.evaluated, code.results, types, size);
    }

    private CodeReader run(MethodNode code, Slots slots) {
        for (TryCatchBlockNode block : code.tryCatchBlocks) {
            if (block.type != null) {
                types.add(Uses.named(block.type, 0));
            }
        }
        types.addAll(slots.declared());
        CodeReader reader = new CodeReader(this, code, slots);
        reader.run();
        return reader;
    }

    /** A type that the source must have written, though no instruction shows it. */
    void names(TypeUse named) {
        types.add(named);
    }

    /** The lambda whose code is that method, with what it captures as its first parameters. */
    Expr lambda(MethodNode code, List<Expr> captured, int line) {
        if (depth >= DEEPEST_LAMBDA || lambdas++ >= MOST_LAMBDAS) {
            return new Expr.Plain("?");
        }
        depth++;
        Slots slots = new Slots(code, locals);
        List<Integer> parameters = slots.parameters();
        boolean instance = (code.access & org.objectweb.asm.Opcodes.ACC_STATIC) == 0;
        List<Expr> values = instance && !captured.isEmpty() ? captured.subList(1, captured.size()) : captured;
        int given = Math.min(values.size(), parameters.size());
        List<Expr> evaluated = new ArrayList<>();
        for (int i = 0; i < given; i++) {
            evaluated.add(new Expr.Assign(new Expr.Local(parameters.get(i), line), values.get(i), false, line));
        }
        CodeReader reader = run(code, slots);
        depth--;
        int before = evaluated.size();
        evaluated.addAll(reader.evaluated);
        List<Integer> results =
                reader.results.stream().map(place -> place + before).toList();
        return new Expr.Lambda(parameters.subList(given, parameters.size()), evaluated, results);
    }
}
