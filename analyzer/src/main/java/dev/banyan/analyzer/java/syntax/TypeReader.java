package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Field;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Kind;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Members;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Supertypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one type with its members; nested types go to readers of their own. */
final class TypeReader {

    final UnitReader unit;
    final String name;
    private final @Nullable TypeReader outer;
    private final @Nullable Locals around;
    private final Node node;
    private final Totals totals;
    private final Set<String> fieldNames = new HashSet<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    private TypeReader(
            UnitReader unit,
            Node node,
            String name,
            @Nullable TypeReader outer,
            @Nullable Locals around,
            Totals totals) {
        this.unit = unit;
        this.node = node;
        this.name = name;
        this.outer = outer;
        this.around = around;
        this.totals = totals;
    }

    static TypeReader named(
            UnitReader unit,
            com.github.javaparser.ast.body.TypeDeclaration<?> node,
            String name,
            @Nullable TypeReader outer) {
        return new TypeReader(unit, node, name, outer, null, new Totals());
    }

    /** A class or record declared among statements. */
    void readLocal(com.github.javaparser.ast.body.TypeDeclaration<?> local, Locals here) {
        String simple = local.getNameAsString();
        String localName = name + "$" + unit.nextNumber(name, simple) + simple;
        new TypeReader(unit, local, localName, this, here, new Totals()).read();
    }

    /** A class body behind {@code new}; its binary name. */
    String readAnonymous(ObjectCreationExpr creation, NodeList<BodyDeclaration<?>> body, Locals here) {
        TypeReader reader = anonymous(creation, here);
        TypeUse type = TypeUses.of(creation.getType());
        reader.readMembers(body);
        reader.finish(Kind.ANONYMOUS, 0, new Supertypes(List.of(), List.of(type), List.of()), List.of());
        return reader.name;
    }

    private TypeReader anonymous(Node at, @Nullable Locals here) {
        TypeReader reader = new TypeReader(unit, at, name + "$" + unit.nextNumber(name, ""), this, here, totals);
        reader.place = unit.reserve();
        return reader;
    }

    private int place = -1;

    void read() {
        place = unit.reserve();
        if (node instanceof ClassOrInterfaceDeclaration type) {
            readMembers(type.getMembers());
            finish(
                    type.isInterface() ? Kind.INTERFACE : Kind.CLASS,
                    bits(type.getModifiers()),
                    supertypes(type),
                    AnnotationReader.all(this, type.getAnnotations()));
        } else if (node instanceof EnumDeclaration type) {
            type.getEntries().forEach(this::readConstant);
            readMembers(type.getMembers());
            MethodReader.addEnumMethods(this, simpleName(), TypeUses.line(type));
            Supertypes supers = new Supertypes(List.of(), List.of(), TypeUses.all(type.getImplementedTypes()));
            finish(Kind.ENUM, bits(type.getModifiers()), supers, AnnotationReader.all(this, type.getAnnotations()));
        } else if (node instanceof RecordDeclaration type) {
            readMembers(type.getMembers());
            MethodReader.addRecordParts(this, type);
            Supertypes supers = new Supertypes(
                    TypeUses.parameters(type.getTypeParameters()), List.of(), TypeUses.all(type.getImplementedTypes()));
            finish(Kind.RECORD, bits(type.getModifiers()), supers, AnnotationReader.all(this, type.getAnnotations()));
        } else if (node instanceof AnnotationDeclaration type) {
            readMembers(type.getMembers());
            Supertypes none = new Supertypes(List.of(), List.of(), List.of());
            finish(Kind.ANNOTATION, bits(type.getModifiers()), none, AnnotationReader.all(this, type.getAnnotations()));
        }
    }

    private static Supertypes supertypes(ClassOrInterfaceDeclaration type) {
        return new Supertypes(
                TypeUses.parameters(type.getTypeParameters()),
                TypeUses.all(type.getExtendedTypes()),
                TypeUses.all(type.getImplementedTypes()));
    }

    private void finish(Kind kind, int modifiers, Supertypes supertypes, List<AnnotationUse> annotations) {
        int first = TypeUses.line(node);
        int last = node.getRange().map(range -> range.end.line).orElse(first);
        boolean counted = kind != Kind.ANONYMOUS;
        TypeDeclaration.Extent extent =
                counted ? totals.extent(first, last - first + 1) : new Totals().extent(first, last - first + 1);
        unit.fill(
                place,
                new TypeDeclaration(
                        name,
                        Optional.ofNullable(outer).map(type -> type.name),
                        kind,
                        modifiers,
                        supertypes,
                        annotations,
                        new Members(fields, methods),
                        extent));
    }

    private void readMembers(NodeList<BodyDeclaration<?>> members) {
        for (BodyDeclaration<?> member : members) {
            if (member instanceof FieldDeclaration field) {
                field.getVariables().forEach(variable -> fieldNames.add(variable.getNameAsString()));
            }
        }
        for (BodyDeclaration<?> member : members) {
            if (member instanceof FieldDeclaration field) {
                readField(field);
            } else if (member instanceof com.github.javaparser.ast.body.TypeDeclaration<?> nested) {
                String nestedName = name + "$" + nested.getNameAsString();
                new TypeReader(unit, nested, nestedName, this, around, new Totals()).read();
            } else {
                MethodReader.read(this, member).ifPresent(methods::add);
            }
        }
    }

    private void readField(FieldDeclaration field) {
        int modifiers = bits(field.getModifiers());
        if (isInterface()) {
            modifiers |= java.lang.reflect.Modifier.PUBLIC
                    | java.lang.reflect.Modifier.STATIC
                    | java.lang.reflect.Modifier.FINAL;
        }
        List<AnnotationUse> annotations = AnnotationReader.all(this, field.getAnnotations());
        for (VariableDeclarator variable : field.getVariables()) {
            BodyReader initial = newBody();
            Optional<Expr> value = variable.getInitializer().map(initial::value);
            CodeSize size = variable.getInitializer().map(Complexity::ofValue).orElse(CodeSize.NONE);
            totals.add(size);
            fields.add(new Field(
                    variable.getNameAsString(),
                    TypeUses.of(variable.getType()),
                    modifiers,
                    annotations,
                    value,
                    initial.initial(value, size),
                    TypeUses.line(variable)));
        }
    }

    private void readConstant(EnumConstantDeclaration constant) {
        Optional<String> body = Optional.empty();
        TypeUse self = TypeUse.of(simpleName(), TypeUses.line(constant));
        if (!constant.getClassBody().isEmpty()) {
            TypeReader reader = anonymous(constant, null);
            reader.readMembers(constant.getClassBody());
            reader.finish(Kind.ANONYMOUS, 0, new Supertypes(List.of(), List.of(self), List.of()), List.of());
            body = Optional.of(reader.name);
        }
        BodyReader initial = newBody();
        List<Expr> arguments =
                constant.getArguments().stream().map(initial::value).toList();
        int modifiers = java.lang.reflect.Modifier.PUBLIC
                | java.lang.reflect.Modifier.STATIC
                | java.lang.reflect.Modifier.FINAL;
        Optional<Expr> value = Optional.of(new Expr.New(Optional.empty(), self, arguments, body, self.line()));
        CodeSize size =
                constant.getArguments().stream().map(Complexity::ofValue).reduce(CodeSize.NONE, CodeSize::plus);
        totals.add(size);
        fields.add(new Field(
                constant.getNameAsString(),
                self,
                modifiers,
                AnnotationReader.all(this, constant.getAnnotations()),
                value,
                initial.initial(value, size),
                TypeUses.line(constant)));
    }

    BodyReader newBody() {
        return new BodyReader(this, new Locals(around, fieldNames));
    }

    Totals totals() {
        return totals;
    }

    boolean isInterface() {
        return node instanceof AnnotationDeclaration
                || (node instanceof ClassOrInterfaceDeclaration type && type.isInterface());
    }

    void addField(Field field) {
        fields.add(field);
    }

    void addMethod(Method method) {
        methods.add(method);
    }

    List<Method> methods() {
        return methods;
    }

    String simpleName() {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    static int bits(NodeList<Modifier> modifiers) {
        int bits = 0;
        for (Modifier modifier : modifiers) {
            bits |= switch (modifier.getKeyword()) {
                case PUBLIC -> java.lang.reflect.Modifier.PUBLIC;
                case PROTECTED -> java.lang.reflect.Modifier.PROTECTED;
                case PRIVATE -> java.lang.reflect.Modifier.PRIVATE;
                case STATIC -> java.lang.reflect.Modifier.STATIC;
                case FINAL -> java.lang.reflect.Modifier.FINAL;
                case ABSTRACT -> java.lang.reflect.Modifier.ABSTRACT;
                default -> 0;
            };
        }
        return bits;
    }
}
