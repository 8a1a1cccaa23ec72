package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.CodeSize;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.Method.Body;
import dev.banyan.analyzer.java.syntax.Method.Parameter;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Extent;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Field;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Kind;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Supertypes;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** One class file as a declaration. Its line is the first that its code has: class files do not keep another. */
final class CompiledType {

    private final ClassNode type;
    private final Measures measures;
    private int firstLine;
    private int lastLine;

    CompiledType(ClassNode type) {
        this.type = type;
        this.measures = new Measures(type);
    }

    TypeDeclaration read() {
        lines();
        int line = firstLine;
        List<Field> fields = new ArrayList<>();
        for (FieldNode field : type.fields) {
            if ((field.access & Opcodes.ACC_SYNTHETIC) == 0) {
                fields.add(field(field, line));
            }
        }
        List<Method> methods = new ArrayList<>();
        for (MethodNode method : type.methods) {
            if (isWritten(method)) {
                methods.add(method(method));
            }
        }
        return new TypeDeclaration(
                type.name.replace('/', '.'),
                outer(),
                kind(),
                modifiers(),
                supertypes(line),
                Marks.all(type.visibleAnnotations, type.invisibleAnnotations, line),
                new TypeDeclaration.Members(fields, methods),
                extent());
    }

    private Extent extent() {
        CodeSize all = CodeSize.NONE;
        int most = 0;
        for (MethodNode method : type.methods) {
            if (isWritten(method)) {
                CodeSize size = measures.of(method);
                all = all.plus(size);
                most = Math.max(most, size.cyclomatic());
            }
        }
        int lines = Math.max(1, lastLine - firstLine + 1);
        CodeSize whole = new CodeSize(lines, all.statements(), all.cyclomatic(), CodeSize.UNKNOWN, CodeSize.UNKNOWN);
        return new Extent(firstLine, whole, most);
    }

    /** Code of lambdas is told with the method around it; bridges, and what every enum has, no source has. */
    private boolean isWritten(MethodNode method) {
        Set<String> ofEnums = Set.of("values()", "valueOf(Ljava/lang/String;)");
        boolean ofEnum = (type.access & Opcodes.ACC_ENUM) != 0
                && ofEnums.contains(method.name + method.desc.substring(0, method.desc.indexOf(')') + 1));
        return !method.name.startsWith("lambda$") && (method.access & Opcodes.ACC_BRIDGE) == 0 && !ofEnum;
    }

    private void lines() {
        int first = Integer.MAX_VALUE;
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode one : method.instructions) {
                if (one instanceof LineNumberNode line) {
                    first = Math.min(first, line.line);
                    lastLine = Math.max(lastLine, line.line);
                }
            }
        }
        firstLine = first == Integer.MAX_VALUE ? 0 : first;
    }

    private Optional<InnerClassNode> inner() {
        return type.innerClasses.stream()
                .filter(one -> one.name.equals(type.name))
                .findFirst();
    }

    private Optional<String> outer() {
        Optional<String> declared = inner().flatMap(one -> Optional.ofNullable(one.outerName))
                .or(() -> Optional.ofNullable(type.outerClass));
        return declared.map(name -> name.replace('/', '.'));
    }

    private Kind kind() {
        boolean anonymous = inner().filter(one -> one.innerName == null).isPresent();
        if (anonymous) {
            return Kind.ANONYMOUS;
        } else if ((type.access & Opcodes.ACC_ANNOTATION) != 0) {
            return Kind.ANNOTATION;
        } else if ((type.access & Opcodes.ACC_INTERFACE) != 0) {
            return Kind.INTERFACE;
        } else if ((type.access & Opcodes.ACC_ENUM) != 0) {
            return Kind.ENUM;
        }
        return "java/lang/Record".equals(type.superName) ? Kind.RECORD : Kind.CLASS;
    }

    private int modifiers() {
        int access = inner().map(one -> one.access).orElse(type.access);
        int known = Opcodes.ACC_PUBLIC
                | Opcodes.ACC_PROTECTED
                | Opcodes.ACC_PRIVATE
                | Opcodes.ACC_STATIC
                | Opcodes.ACC_FINAL
                | Opcodes.ACC_ABSTRACT;
        boolean isInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
        return isInterface ? access & known & ~Opcodes.ACC_ABSTRACT : access & known;
    }

    private Supertypes supertypes(int line) {
        List<TypeUse> above = new ArrayList<>();
        List<TypeUse> interfaces = new ArrayList<>();
        List<TypeDeclaration.TypeParameter> variables = List.of();
        if (type.signature == null) {
            Optional.ofNullable(type.superName).ifPresent(name -> above.add(Uses.named(name, line)));
            type.interfaces.forEach(one -> interfaces.add(Uses.named(one, line)));
        } else {
            Uses.Signature signature = Uses.signature(type.signature, line);
            variables = signature.variables();
            above.addAll(signature.first());
            interfaces.addAll(signature.second());
        }
        Kind kind = kind();
        above.removeIf(one -> one.name().equals("java.lang.Object") || kind == Kind.ENUM || kind == Kind.RECORD);
        interfaces.removeIf(one -> kind == Kind.ANNOTATION);
        boolean extendsAll = kind == Kind.INTERFACE;
        if (extendsAll) {
            return new Supertypes(variables, interfaces, List.of());
        }
        if (kind == Kind.ANONYMOUS && above.isEmpty()) {
            return new Supertypes(variables, interfaces, List.of());
        }
        return new Supertypes(variables, above, interfaces);
    }

    private static Field field(FieldNode field, int line) {
        Optional<Expr> value = Optional.ofNullable(field.value).map(constant -> Marks.value(constant, line));
        return new Field(
                field.name,
                Uses.field(field.signature == null ? field.desc : field.signature, line),
                field.access & 0x1F,
                Marks.all(field.visibleAnnotations, field.invisibleAnnotations, line),
                value,
                new Body(value.isPresent(), List.of(), value.stream().toList(), List.of(), List.of(), CodeSize.NONE),
                line);
    }

    private Method method(MethodNode method) {
        int line = line(method);
        Uses.Signature signature = signature(method, line);
        List<Parameter> parameters = new ArrayList<>();
        List<String> names = ParameterNames.of(method, signature.first().size());
        int shift = Math.max(0, visible(method) - signature.first().size());
        for (int i = 0; i < signature.first().size(); i++) {
            parameters.add(new Parameter(names.get(i), signature.first().get(i), marks(method, i + shift, line)));
        }
        boolean constructor = method.name.equals(Method.CONSTRUCTOR);
        boolean block = method.name.equals(Method.STATIC_BLOCK);
        Optional<TypeUse> returns = constructor || block
                ? Optional.empty()
                : Optional.of(
                        signature.second().isEmpty()
                                ? TypeUse.of("void", line)
                                : signature.second().get(0));
        boolean varargs = (method.access & Opcodes.ACC_VARARGS) != 0;
        List<TypeUse> thrown =
                method.exceptions.stream().map(name -> Uses.named(name, line)).toList();
        boolean present = method.instructions.size() > 0;
        return new Method(
                new Method.Signature(method.name, signature.variables(), parameters, returns, varargs),
                block ? Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC : method.access & (0x1F | Opcodes.ACC_ABSTRACT),
                Marks.all(method.visibleAnnotations, method.invisibleAnnotations, line),
                thrown,
                present
                        ? new CompiledBody(type, method, measures.of(method)).read()
                        : new Body(false, List.of(), List.of(), List.of(), List.of(), CodeSize.NONE),
                line);
    }

    /** The generic signature does not count what the compiler adds: the outer instance, the name of an enum constant. */
    private Uses.Signature signature(MethodNode method, int line) {
        if (method.signature != null) {
            return Uses.signature(method.signature, line);
        }
        Uses.Signature plain = Uses.signature(method.desc, line);
        boolean inner = method.name.equals(Method.CONSTRUCTOR)
                && inner().filter(one -> (one.access & Opcodes.ACC_STATIC) == 0).isPresent()
                && (type.access & Opcodes.ACC_INTERFACE) == 0;
        int added = method.name.equals(Method.CONSTRUCTOR) && kind() == Kind.ENUM
                ? 2
                : inner && outerIsFirst(method) ? 1 : 0;
        List<TypeUse> all = plain.first();
        return new Uses.Signature(List.of(), all.subList(Math.min(added, all.size()), all.size()), plain.second());
    }

    private boolean outerIsFirst(MethodNode method) {
        Type[] parameters = Type.getArgumentTypes(method.desc);
        String outer = outer().orElse("").replace('.', '/');
        return parameters.length > 0
                && parameters[0].getSort() == Type.OBJECT
                && parameters[0].getInternalName().equals(outer);
    }

    private static int visible(MethodNode method) {
        return method.visibleAnnotableParameterCount > 0
                ? method.visibleAnnotableParameterCount
                : Type.getArgumentTypes(method.desc).length;
    }

    private static List<AnnotationUse> marks(MethodNode method, int parameter, int line) {
        return Marks.all(
                at(method.visibleParameterAnnotations, parameter),
                at(method.invisibleParameterAnnotations, parameter),
                line);
    }

    private static List<AnnotationNode> at(List<AnnotationNode> @org.jspecify.annotations.Nullable [] all, int place) {
        return all == null || place >= all.length ? List.of() : Marks.orEmpty(all[place]);
    }

    private int line(MethodNode method) {
        for (AbstractInsnNode one : method.instructions) {
            if (one instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return firstLine;
    }
}
