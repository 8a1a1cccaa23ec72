package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.names.JavaType.Origin;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class file of a library declares; its code is not read. */
record LibraryType(
        JavaType javaType,
        List<String> parameters,
        List<JavaType> supertypes,
        List<BinaryMethod> methods,
        Map<String, JavaType> fields)
        implements BinaryType {

    LibraryType {
        parameters = List.copyOf(parameters);
        supertypes = List.copyOf(supertypes);
        methods = List.copyOf(methods);
        fields = Map.copyOf(fields);
    }

    /**
     * Reads a class file; empty when it is none, or declares another type.
     *
     * @param ofJdk whether a package is one of the JDK's
     */
    static Optional<BinaryType> read(String binaryName, byte[] bytes, Predicate<String> ofJdk) {
        try {
            ClassReader reader = new ClassReader(bytes);
            if (!reader.getClassName().replace('/', '.').equals(binaryName)) {
                return Optional.empty();
            }
            Reader found = new Reader(new Signatures(ofJdk));
            reader.accept(found, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return Optional.of(new LibraryType(
                    JavaType.of(binaryName, Origin.LIBRARY),
                    found.parameters,
                    found.supertypes,
                    found.methods,
                    found.fields));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException broken) {
            // ASM has no other word for a class file that is damaged or newer than it knows.
            return Optional.empty();
        }
    }

    @Override
    public Optional<JavaType> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static final class Reader extends ClassVisitor {

        private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

        private final Signatures signatures;
        private List<String> parameters = List.of();
        private List<JavaType> supertypes = List.of();
        private final List<BinaryMethod> methods = new ArrayList<>();
        private final Map<String, JavaType> fields = new HashMap<>();

        Reader(Signatures signatures) {
            super(Opcodes.ASM9);
            this.signatures = signatures;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            Signatures.Generic generic = signatures.ofClass(signature, superName, interfaces);
            parameters = generic.parameters();
            supertypes = generic.supertypes();
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            fields.put(name, signatures.ofField(signature == null ? descriptor : signature));
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            // The access flags of bridges and varargs are those of volatile and transient fields.
            if ((access & HIDDEN) == 0 && !name.startsWith("<")) {
                Signatures.Callable generic = signatures.ofMethod(signature == null ? descriptor : signature);
                String label = signatures.ofMethod(descriptor).parameters().stream()
                        .map(one -> one.simpleName() + "[]".repeat(one.dimensions()))
                        .collect(Collectors.joining(",", name + "(", ")"));
                int modifiers = access & (Modifier.methodModifiers() | Modifier.ABSTRACT);
                boolean varargs = (access & Opcodes.ACC_VARARGS) != 0;
                methods.add(new BinaryMethod(name, label, generic.parameters(), generic.returns(), modifiers, varargs));
            }
            return null;
        }
    }
}
