package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.names.JavaType.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Descriptors and generic signatures of class files as types. A wildcard is its bound, a variable keeps its first bound. */
final class Signatures {

    private static final int DEEPEST = 20;

    /** A class: its type parameters and what it extends and implements. */
    record Generic(List<String> parameters, List<JavaType> supertypes) {}

    /** A method; with generics where its signature tells them. */
    record Callable(List<JavaType> parameters, JavaType returns) {}

    private final Predicate<String> ofJdk;
    private final Map<String, JavaType> bounds = new HashMap<>();

    /** @param ofJdk whether a package is one of the JDK's */
    Signatures(Predicate<String> ofJdk) {
        this.ofJdk = ofJdk;
    }

    Generic ofClass(@Nullable String signature, @Nullable String superName, String @Nullable [] interfaces) {
        List<JavaType> supertypes = new ArrayList<>();
        if (signature == null) {
            if (superName != null) {
                supertypes.add(named(superName));
            }
            for (String one : interfaces == null ? new String[0] : interfaces) {
                supertypes.add(named(one));
            }
            return new Generic(List.of(), supertypes);
        }
        Declaration declaration = new Declaration(supertypes::add, supertypes::add);
        new SignatureReader(signature).accept(declaration);
        return new Generic(declaration.parameters, supertypes);
    }

    JavaType ofField(String signature) {
        List<JavaType> found = new ArrayList<>(1);
        new SignatureReader(signature).acceptType(new OneType(found::add, 0));
        return found.isEmpty() ? JavaType.UNKNOWN : found.get(0);
    }

    Callable ofMethod(String signature) {
        List<JavaType> parameters = new ArrayList<>();
        List<JavaType> returns = new ArrayList<>(1);
        new SignatureReader(signature).accept(new Declaration(parameters::add, returns::add));
        return new Callable(parameters, returns.isEmpty() ? JavaType.UNKNOWN : returns.get(0));
    }

    private JavaType named(String internalName) {
        String name = internalName.replace('/', '.');
        boolean jdk = ofJdk.test(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
        return JavaType.of(name, jdk ? Origin.JDK : Origin.LIBRARY);
    }

    /** A class' or a method's: type parameters, then parts of two kinds. */
    private final class Declaration extends SignatureVisitor {

        private final List<String> parameters = new ArrayList<>();
        private final Consumer<JavaType> first;
        private final Consumer<JavaType> second;

        /**
         * @param first superclass or parameters
         * @param second interfaces or the result
         */
        Declaration(Consumer<JavaType> first, Consumer<JavaType> second) {
            super(org.objectweb.asm.Opcodes.ASM9);
            this.first = first;
            this.second = second;
        }

        @Override
        public void visitFormalTypeParameter(String name) {
            parameters.add(name);
            bounds.put(name, JavaType.OBJECT);
        }

        @Override
        public SignatureVisitor visitClassBound() {
            return bound(parameters.get(parameters.size() - 1));
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            return bound(parameters.get(parameters.size() - 1));
        }

        private SignatureVisitor bound(String parameter) {
            return new OneType(
                    type -> {
                        if (JavaType.OBJECT.equals(bounds.get(parameter)) && type.origin() != Origin.VARIABLE) {
                            // Only the raw bound: T extends Comparable<T> would never end.
                            bounds.put(
                                    parameter,
                                    JavaType.of(type.name(), type.origin()).array(type.dimensions()));
                        }
                    },
                    0);
        }

        @Override
        public SignatureVisitor visitSuperclass() {
            return new OneType(first, 0);
        }

        @Override
        public SignatureVisitor visitInterface() {
            return new OneType(second, 0);
        }

        @Override
        public SignatureVisitor visitParameterType() {
            return new OneType(first, 0);
        }

        @Override
        public SignatureVisitor visitReturnType() {
            return new OneType(second, 0);
        }

        @Override
        public SignatureVisitor visitExceptionType() {
            return new OneType(unused -> {}, 0);
        }
    }

    /** One type, handed on when it is whole. */
    private final class OneType extends SignatureVisitor {

        private final Consumer<JavaType> target;
        private final int depth;
        private int dimensions;
        private String name = "";
        private final List<JavaType> arguments = new ArrayList<>();

        OneType(Consumer<JavaType> target, int depth) {
            super(org.objectweb.asm.Opcodes.ASM9);
            this.target = target;
            this.depth = depth;
        }

        @Override
        public void visitBaseType(char descriptor) {
            String primitive = Type.getType(String.valueOf(descriptor)).getClassName();
            target.accept(JavaType.of(primitive, Origin.PRIMITIVE).array(dimensions));
        }

        @Override
        public void visitTypeVariable(String variable) {
            List<JavaType> bound = List.of(bounds.getOrDefault(variable, JavaType.OBJECT));
            target.accept(new JavaType(variable, Origin.VARIABLE, bound, dimensions, false));
        }

        @Override
        public SignatureVisitor visitArrayType() {
            dimensions++;
            return this;
        }

        @Override
        public void visitClassType(String internalName) {
            name = internalName;
        }

        @Override
        public void visitInnerClassType(String inner) {
            name = name + "$" + inner;
            arguments.clear();
        }

        @Override
        public void visitTypeArgument() {
            arguments.add(JavaType.UNKNOWN);
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return depth > DEEPEST ? new OneType(unused -> {}, depth + 1) : new OneType(arguments::add, depth + 1);
        }

        @Override
        public void visitEnd() {
            target.accept(named(name).withArguments(arguments).array(dimensions));
        }
    }
}
