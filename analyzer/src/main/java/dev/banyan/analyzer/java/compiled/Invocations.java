package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.java.compiled.Value.Pending;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Calls, and what compilers make of concatenations, boxes and lambdas. */
final class Invocations {

    private static final Set<String> BUILDERS = Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");
    private static final Set<String> BOXES =
            Set.of("Boolean", "Byte", "Character", "Short", "Integer", "Long", "Float", "Double");

    /** The parts that a lambda counts for: few of them may meet in one expression that is copied. */
    private static final int OF_LAMBDA = 50;

    private final CodeReader code;
    private final OperandStack stack;
    private final CompiledBody body;

    Invocations(CodeReader code) {
        this.code = code;
        this.stack = code.stack;
        this.body = code.body;
    }

    void call(MethodInsnNode call) {
        Type[] types = Type.getArgumentTypes(call.desc);
        List<Value> values = stack.pop(types.length);
        List<Expr> arguments = values.stream().map(Value::expression).toList();
        int weight = values.stream().mapToInt(Value::weight).sum();
        boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
        Value receiver = isStatic ? Value.unknown() : stack.pop();
        if (call.name.equals(Method.CONSTRUCTOR)) {
            constructor(call, types, arguments, receiver, weight);
            return;
        }
        if (isBox(call, types.length)) {
            Value boxed = isStatic ? values.get(0) : receiver;
            stack.push(boxed);
            return;
        }
        Optional<Expr> concatenated = concatenated(call, receiver.expression());
        Expr whole = concatenated.orElseGet(() -> new Expr.Call(
                receiver(call, receiver), call.name, arguments, code.line, Optional.of(compiled(call, types))));
        Type returns = Type.getReturnType(call.desc);
        if (returns.getSort() == Type.VOID) {
            code.evaluated.add(whole);
        } else {
            stack.push(Value.of(whole, returns.getSize() == 2, weight + receiver.weight() + 1));
        }
    }

    private Expr.Compiled compiled(MethodInsnNode call, Type[] types) {
        List<TypeUse> parameters =
                Arrays.stream(types).map(type -> Uses.of(type, code.line)).toList();
        TypeUse result = Uses.of(Type.getReturnType(call.desc), code.line);
        return new Expr.Compiled(Uses.constant(call.owner, code.line), parameters, result);
    }

    /** As a source would write it: nothing before a method of one's own. */
    private Optional<Expr> receiver(MethodInsnNode call, Value receiver) {
        boolean own = call.owner.equals(body.type.name);
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            return own ? Optional.empty() : Optional.of(Marks.path(call.owner, code.line));
        }
        boolean self = receiver.expression() instanceof Expr.This one
                && one.qualifier().isEmpty();
        if (call.getOpcode() == Opcodes.INVOKESPECIAL && !own && self) {
            return Optional.of(new Expr.Super(call.itf ? Optional.of(Uses.dotted(call.owner)) : Optional.empty()));
        }
        return own && self ? Optional.empty() : Optional.of(receiver.expression());
    }

    private void constructor(MethodInsnNode call, Type[] types, List<Expr> arguments, Value receiver, int weight) {
        Optional<Pending> made = receiver.pending();
        if (made.isPresent()) {
            Optional<String> anonymous = anonymous(call.owner);
            List<Expr> given = withoutOuter(call.owner, types, arguments);
            TypeUse type = anonymous.map(unused -> above(call.owner)).orElse(made.get().type);
            made.get().created(new Expr.New(Optional.empty(), type, given, anonymous, code.line), weight);
            return;
        }
        boolean toSuper = !call.owner.equals(body.type.name);
        // What a source does not say the compiler adds; it cannot be told from what it says.
        if (!(toSuper && arguments.isEmpty()) && !call.owner.equals("java/lang/Enum")) {
            code.evaluated.add(
                    new Expr.ConstructorCall(toSuper, withoutOuter(call.owner, types, arguments), code.line));
        }
    }

    private Optional<String> anonymous(String owner) {
        return inner(owner).filter(one -> one.innerName == null).map(one -> owner.replace('/', '.'));
    }

    private Optional<InnerClassNode> inner(String owner) {
        return body.type.innerClasses.stream()
                .filter(one -> one.name.equals(owner))
                .findFirst();
    }

    /** The class file of an anonymous type says what it extends; here it is its own name that is known. */
    private TypeUse above(String owner) {
        return TypeUse.of(owner.replace('/', '.'), code.line);
    }

    /** The instance around comes first, where the type has one. */
    private List<Expr> withoutOuter(String owner, Type[] types, List<Expr> arguments) {
        boolean outer = types.length > 0
                && types[0].getSort() == Type.OBJECT
                && inner(owner)
                        .filter(one -> (one.access & Opcodes.ACC_STATIC) == 0)
                        .isPresent()
                && owner.startsWith(types[0].getInternalName() + "$");
        return outer ? arguments.subList(1, arguments.size()) : arguments;
    }

    private static boolean isBox(MethodInsnNode call, int arguments) {
        boolean box =
                call.owner.startsWith("java/lang/") && BOXES.contains(call.owner.substring("java/lang/".length()));
        boolean in = call.getOpcode() == Opcodes.INVOKESTATIC
                && call.name.equals("valueOf")
                && arguments == 1
                && !call.desc.startsWith("(L");
        boolean out = call.getOpcode() == Opcodes.INVOKEVIRTUAL && call.name.endsWith("Value") && arguments == 0;
        return box && (in || out);
    }

    /** {@code new StringBuilder().append(a).append(b).toString()}: {@code a + b} before Java 9. */
    private Optional<Expr> concatenated(MethodInsnNode call, Expr receiver) {
        if (!call.name.equals("toString") || !BUILDERS.contains(call.owner)) {
            return Optional.empty();
        }
        List<Expr> parts = new ArrayList<>();
        Expr rest = receiver;
        while (rest instanceof Expr.Call append
                && append.name().equals("append")
                && append.arguments().size() == 1
                && append.receiver().isPresent()) {
            parts.add(append.arguments().get(0));
            rest = append.receiver().get();
        }
        boolean builder = rest instanceof Expr.New made
                && BUILDERS.contains(made.type().name().replace('.', '/'))
                && made.arguments().size() <= 1;
        if (!builder || parts.isEmpty()) {
            return Optional.empty();
        }
        ((Expr.New) rest).arguments().forEach(parts::add);
        Collections.reverse(parts);
        return Optional.of(new Expr.Concat(parts, code.line));
    }

    void dynamic(InvokeDynamicInsnNode dynamic) {
        Type[] types = Type.getArgumentTypes(dynamic.desc);
        List<Value> values = stack.pop(types.length);
        List<Expr> given = values.stream().map(Value::expression).toList();
        int weight = values.stream().mapToInt(Value::weight).sum() + 1;
        String factory = dynamic.bsm.getOwner();
        Expr made = new Expr.Operands(given, "?");
        if (factory.equals("java/lang/invoke/LambdaMetafactory")
                && dynamic.bsmArgs.length > 1
                && dynamic.bsmArgs[1] instanceof Handle target) {
            made = function(target, given);
        } else if (factory.equals("java/lang/invoke/StringConcatFactory")) {
            made = concat(dynamic, given);
        }
        int size = Type.getReturnType(dynamic.desc).getSize();
        stack.push(Value.of(made, size == 2, weight + (made instanceof Expr.Lambda ? OF_LAMBDA : 0)));
    }

    /** The recipe holds the constant parts, a mark for each argument and one for each constant beside it. */
    private Expr concat(InvokeDynamicInsnNode dynamic, List<Expr> given) {
        String recipe = dynamic.bsmArgs.length > 0 && dynamic.bsmArgs[0] instanceof String text
                ? text
                : "\u0001".repeat(given.size());
        List<Expr> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int argument = 0;
        int constant = 1;
        for (int i = 0; i < recipe.length(); i++) {
            char letter = recipe.charAt(i);
            if (letter == '\u0001' && argument < given.size()) {
                flush(text, parts);
                parts.add(given.get(argument++));
            } else if (letter == '\u0002' && constant < dynamic.bsmArgs.length) {
                text.append(dynamic.bsmArgs[constant++]);
            } else {
                text.append(letter);
            }
        }
        flush(text, parts);
        return new Expr.Concat(parts, code.line);
    }

    private void flush(StringBuilder text, List<Expr> parts) {
        if (text.length() > 0) {
            parts.add(new Expr.Text(text.toString(), code.line));
            text.setLength(0);
        }
    }

    private Expr function(Handle target, List<Expr> captured) {
        if (target.getOwner().equals(body.type.name) && target.getName().startsWith("lambda$")) {
            for (MethodNode one : body.type.methods) {
                if (one.name.equals(target.getName()) && one.desc.equals(target.getDesc())) {
                    return body.lambda(one, captured, code.line);
                }
            }
        }
        boolean constructor = target.getName().equals(Method.CONSTRUCTOR);
        boolean bound = !captured.isEmpty() && target.getTag() != Opcodes.H_INVOKESTATIC;
        if (!bound) {
            body.names(Uses.named(target.getOwner(), code.line));
        }
        Expr scope = bound ? captured.get(0) : Marks.path(target.getOwner(), code.line);
        return new Expr.MethodReference(scope, constructor ? "new" : target.getName(), code.line);
    }
}
