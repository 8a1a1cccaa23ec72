package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.banyan.analyzer.java.syntax.Method.Body;
import dev.banyan.analyzer.java.syntax.Method.Local;
import dev.banyan.analyzer.java.syntax.Method.Local.Origin;
import dev.banyan.analyzer.java.syntax.Method.Parameter;
import dev.banyan.analyzer.java.syntax.Method.Signature;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what runs in a type: methods, constructors, blocks. */
final class MethodReader {

    private MethodReader() {}

    static Optional<Method> read(TypeReader type, BodyDeclaration<?> member) {
        if (member instanceof MethodDeclaration method) {
            return Optional.of(method(type, method));
        }
        if (member instanceof ConstructorDeclaration constructor) {
            return Optional.of(constructor(type, constructor));
        }
        if (member instanceof InitializerDeclaration block) {
            String name = block.isStatic() ? Method.STATIC_BLOCK : Method.CONSTRUCTOR;
            Signature signature = new Signature(name, List.of(), List.of(), Optional.empty(), false);
            Body body = body(type, List.of(), block.getBody());
            // A block is no constructor that anybody could call.
            int modifiers = Modifier.PRIVATE | Modifier.STATIC;
            return Optional.of(new Method(signature, modifiers, List.of(), List.of(), body, TypeUses.line(block)));
        }
        if (member instanceof AnnotationMemberDeclaration element) {
            Signature signature = new Signature(
                    element.getNameAsString(),
                    List.of(),
                    List.of(),
                    Optional.of(TypeUses.of(element.getType())),
                    false);
            int modifiers = Modifier.PUBLIC | Modifier.ABSTRACT;
            Body none = Body.none(List.of());
            return Optional.of(new Method(signature, modifiers, List.of(), List.of(), none, TypeUses.line(element)));
        }
        return Optional.empty();
    }

    private static Method method(TypeReader type, MethodDeclaration method) {
        int modifiers = TypeReader.bits(method.getModifiers());
        if (type.isInterface() && !Modifier.isPrivate(modifiers)) {
            modifiers |= Modifier.PUBLIC;
            if (method.getBody().isEmpty()) {
                modifiers |= Modifier.ABSTRACT;
            }
        }
        return callable(
                type,
                method,
                method.getNameAsString(),
                Optional.of(TypeUses.of(method.getType())),
                modifiers,
                method.getBody().orElse(null));
    }

    private static Method constructor(TypeReader type, ConstructorDeclaration constructor) {
        return callable(
                type,
                constructor,
                Method.CONSTRUCTOR,
                Optional.empty(),
                TypeReader.bits(constructor.getModifiers()),
                constructor.getBody());
    }

    private static Method callable(
            TypeReader type,
            CallableDeclaration<?> callable,
            String name,
            Optional<TypeUse> returns,
            int modifiers,
            @Nullable BlockStmt block) {
        List<Parameter> parameters = parameters(type, callable.getParameters());
        boolean varargs =
                callable.getParameters().stream().anyMatch(com.github.javaparser.ast.body.Parameter::isVarArgs);
        Signature signature =
                new Signature(name, TypeUses.parameters(callable.getTypeParameters()), parameters, returns, varargs);
        return new Method(
                signature,
                modifiers,
                AnnotationReader.all(type, callable.getAnnotations()),
                TypeUses.all(callable.getThrownExceptions()),
                body(type, parameters, block),
                TypeUses.line(callable.getName()));
    }

    private static List<Parameter> parameters(
            TypeReader type, NodeList<com.github.javaparser.ast.body.Parameter> parameters) {
        List<Parameter> read = new ArrayList<>(parameters.size());
        for (com.github.javaparser.ast.body.Parameter parameter : parameters) {
            TypeUse declared = TypeUses.of(parameter.getType()).array(parameter.isVarArgs() ? 1 : 0);
            read.add(new Parameter(
                    parameter.getNameAsString(), declared, AnnotationReader.all(type, parameter.getAnnotations())));
        }
        return read;
    }

    private static Body body(TypeReader type, List<Parameter> parameters, @Nullable BlockStmt block) {
        if (block == null) {
            return Body.none(locals(parameters));
        }
        BodyReader reader = type.newBody();
        parameters.forEach(parameter -> reader.parameter(parameter.name(), parameter.type()));
        CodeSize size = Complexity.of(block, lines(block));
        type.totals().add(size);
        return reader.body(block, size);
    }

    /** The lines of the declaration around a block. */
    private static int lines(BlockStmt block) {
        return block.getParentNode()
                .flatMap(Node::getRange)
                .map(range -> range.end.line - range.begin.line + 1)
                .orElse(0);
    }

    private static List<Local> locals(List<Parameter> parameters) {
        return parameters.stream()
                .map(one -> new Local(one.name(), Optional.of(one.type()), Origin.PARAMETER, Optional.empty()))
                .toList();
    }

    /** Fields, accessors and the canonical constructor, where the author left them to the compiler. */
    static void addRecordParts(TypeReader type, RecordDeclaration declaration) {
        List<Parameter> components = parameters(type, declaration.getParameters());
        int line = TypeUses.line(declaration);
        for (Parameter component : components) {
            type.addField(new Field(
                    component.name(),
                    component.type(),
                    Modifier.PRIVATE | Modifier.FINAL,
                    component.annotations(),
                    Optional.empty(),
                    Body.none(List.of()),
                    line));
            boolean declared =
                    type.methods().stream().anyMatch(one -> one.name().equals(component.name()) && one.arity() == 0);
            if (!declared) {
                type.addMethod(implicit(component.name(), List.of(), Optional.of(component.type()), line));
            }
        }
        List<CompactConstructorDeclaration> compact = declaration.getCompactConstructors();
        if (!compact.isEmpty()) {
            Signature signature = new Signature(Method.CONSTRUCTOR, List.of(), components, Optional.empty(), false);
            Body body = body(type, components, compact.get(0).getBody());
            type.addMethod(new Method(
                    signature,
                    TypeReader.bits(compact.get(0).getModifiers()),
                    List.of(),
                    List.of(),
                    body,
                    TypeUses.line(compact.get(0))));
        } else {
            type.addMethod(implicit(Method.CONSTRUCTOR, components, Optional.empty(), line));
        }
    }

    /** {@code values()} and {@code valueOf(String)}, which every enum has. */
    static void addEnumMethods(TypeReader type, String simpleName, int line) {
        TypeUse self = TypeUse.of(simpleName, line);
        Parameter name = new Parameter("name", TypeUse.of("String", line), List.of());
        type.addMethod(implicit("values", List.of(), Optional.of(self.array(1)), line));
        type.addMethod(implicit("valueOf", List.of(name), Optional.of(self), line));
    }

    private static Method implicit(String name, List<Parameter> parameters, Optional<TypeUse> returns, int line) {
        Signature signature = new Signature(name, List.of(), parameters, returns, false);
        return new Method(signature, Modifier.PUBLIC, List.of(), List.of(), Body.none(locals(parameters)), line);
    }
}
