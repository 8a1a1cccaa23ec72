package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.java.syntax.TypeDeclaration.TypeParameter;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Names, descriptors and generic signatures of class files as types that are written with dots. */
final class Uses {

    private static final int DEEPEST = 20;

    /** All that a signature says: of a class its supertypes, of a method its parameters and result. */
    record Signature(List<TypeParameter> variables, List<TypeUse> first, List<TypeUse> second) {}

    private Uses() {}

    /** {@code a/b/Outer$Inner}; what stands behind a dollar and begins with a digit has no name in sources. */
    static TypeUse named(String internalName, int line) {
        return TypeUse.of(dotted(internalName), line);
    }

    static String dotted(String internalName) {
        StringBuilder name = new StringBuilder(internalName.replace('/', '.'));
        for (int i = 1; i < name.length() - 1; i++) {
            boolean nested = name.charAt(i) == '$' && Character.isJavaIdentifierStart(name.charAt(i + 1));
            if (nested && name.charAt(i - 1) != '.' && name.charAt(i + 1) != '$') {
                name.setCharAt(i, '.');
            }
        }
        return name.toString();
    }

    static TypeUse of(Type type, int line) {
        int dimensions = type.getSort() == Type.ARRAY ? type.getDimensions() : 0;
        Type element = dimensions > 0 ? type.getElementType() : type;
        String name = element.getSort() == Type.OBJECT ? dotted(element.getInternalName()) : element.getClassName();
        return TypeUse.of(name, line).array(dimensions);
    }

    /** The name of a class constant: a class, or the descriptor of an array. */
    static TypeUse constant(String name, int line) {
        return name.startsWith("[") ? of(Type.getType(name), line) : named(name, line);
    }

    /** One type, from a field's descriptor or signature. */
    static TypeUse field(String signature, int line) {
        List<TypeUse> found = new ArrayList<>(1);
        new SignatureReader(signature).acceptType(new OneType(found::add, line, 0));
        return found.isEmpty() ? TypeUse.of("?", line) : found.get(0);
    }

    static Signature signature(String signature, int line) {
        Parts parts = new Parts(line);
        new SignatureReader(signature).accept(parts);
        List<TypeParameter> variables = parts.variables.entrySet().stream()
                .map(one -> new TypeParameter(one.getKey(), one.getValue()))
                .toList();
        return new Signature(variables, parts.first, parts.second);
    }

    private static final class Parts extends SignatureVisitor {

        private final int line;
        private final Map<String, List<TypeUse>> variables = new LinkedHashMap<>();
        private List<TypeUse> bounds = new ArrayList<>();
        private final List<TypeUse> first = new ArrayList<>();
        private final List<TypeUse> second = new ArrayList<>();

        Parts(int line) {
            super(Opcodes.ASM9);
            this.line = line;
        }

        @Override
        public void visitFormalTypeParameter(String name) {
            bounds = new ArrayList<>();
            variables.put(name, bounds);
        }

        @Override
        public SignatureVisitor visitClassBound() {
            List<TypeUse> own = bounds;
            return new OneType(
                    bound -> {
                        if (!bound.name().equals("java.lang.Object")) {
                            own.add(bound);
                        }
                    },
                    line,
                    0);
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            return new OneType(bounds::add, line, 0);
        }

        @Override
        public SignatureVisitor visitSuperclass() {
            return new OneType(first::add, line, 0);
        }

        @Override
        public SignatureVisitor visitParameterType() {
            return new OneType(first::add, line, 0);
        }

        @Override
        public SignatureVisitor visitInterface() {
            return new OneType(second::add, line, 0);
        }

        @Override
        public SignatureVisitor visitReturnType() {
            return new OneType(second::add, line, 0);
        }

        @Override
        public SignatureVisitor visitExceptionType() {
            return new OneType(unused -> {}, line, 0);
        }
    }

    private static final class OneType extends SignatureVisitor {

        private final Consumer<TypeUse> target;
        private final int line;
        private final int depth;
        private int dimensions;
        private String name = "";
        private final List<TypeUse> arguments = new ArrayList<>();

        OneType(Consumer<TypeUse> target, int line, int depth) {
            super(Opcodes.ASM9);
            this.target = target;
            this.line = line;
            this.depth = depth;
        }

        @Override
        public void visitBaseType(char descriptor) {
            target.accept(of(Type.getType(String.valueOf(descriptor)), line).array(dimensions));
        }

        @Override
        public void visitTypeVariable(String variable) {
            target.accept(TypeUse.of(variable, line).array(dimensions));
        }

        @Override
        public SignatureVisitor visitArrayType() {
            dimensions++;
            return this;
        }

        @Override
        public void visitClassType(String internalName) {
            name = dotted(internalName);
        }

        @Override
        public void visitInnerClassType(String inner) {
            name = name + "." + inner;
            arguments.clear();
        }

        @Override
        public void visitTypeArgument() {
            arguments.add(TypeUse.of("?", line));
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return new OneType(depth > DEEPEST ? unused -> {} : arguments::add, line, depth + 1);
        }

        @Override
        public void visitEnd() {
            target.accept(new TypeUse(name, arguments, dimensions, line));
        }
    }
}
