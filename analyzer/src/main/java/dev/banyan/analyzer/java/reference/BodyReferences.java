package dev.banyan.analyzer.java.reference;

import dev.banyan.analyzer.facts.Reference;
import dev.banyan.analyzer.facts.Reference.Kind;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundField;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.List;
import java.util.Optional;

/** What code names while it runs. */
final class BodyReferences implements CodeListener {

    private final NamesOfTypes types;
    private final ReferenceSheet sheet;

    BodyReferences(NamesOfTypes types, ReferenceSheet sheet) {
        this.types = types;
        this.sheet = sheet;
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        List<String> holders = target.map(method -> types.of(method.owner(), site.scope()))
                .orElseGet(() -> types.holders(receiver, site.scope()));
        List<String> parameters =
                NamesOfTypes.parameters(target.map(FoundMethod::parameters).orElse(arguments));
        add(site, Kind.CALL, holders, call.name(), parameters, receiver.inferred(), call.line());
        call.receiver().ifPresent(scope -> typeBefore(site, scope, call.line()));
    }

    @Override
    public void reference(Site site, FoundMethod target, boolean inferred, int line) {
        String label = target.label();
        int open = label.indexOf('(');
        String name = open < 0 ? label : label.substring(0, open);
        List<String> holders = types.of(target.owner(), site.scope());
        List<String> parameters = NamesOfTypes.parameters(target.parameters());
        if (name.equals(Method.CONSTRUCTOR)) {
            add(site, Kind.CREATION, holders, "", parameters, inferred, line);
        } else {
            add(site, Kind.CALL, holders, name, parameters, inferred, line);
        }
    }

    @Override
    public void openReference(Site site, Expr.MethodReference reference, JavaType scope, List<JavaType> arguments) {
        List<String> holders = types.holders(scope, site.scope());
        Kind kind = reference.name().equals("new") ? Kind.CREATION : Kind.CALL;
        String member = kind == Kind.CREATION ? "" : reference.name();
        add(site, kind, holders, member, NamesOfTypes.parameters(arguments), scope.inferred(), reference.line());
    }

    @Override
    public void field(Site site, FoundField field, boolean inferred, int line) {
        field.declaration()
                .ifPresent(declaration -> add(
                        site,
                        Kind.CONSTANT,
                        types.of(field.owner(), site.scope()),
                        declaration.name(),
                        List.of(),
                        inferred,
                        line));
    }

    @Override
    public void type(Site site, JavaType type, String via, int line) {
        add(site, Kind.TYPE, types.of(type, site.scope()), "", List.of(), type.inferred(), line);
    }

    @Override
    public void evaluated(Site site, Expr expression) {
        for (Expr part : Expr.all(List.of(expression))) {
            if (part instanceof Expr.New creation) {
                JavaType type = types.resolve(creation.type(), site.scope());
                List<String> parameters =
                        creation.arguments().stream().map(BodyReferences::plain).toList();
                List<String> names = types.of(type, site.scope());
                add(site, Kind.CREATION, names, "", parameters, type.inferred(), creation.line());
            } else if (part instanceof Expr.ConstructorCall call && call.toSuper()) {
                above(site, call);
            } else if (part instanceof Expr.Select select) {
                constant(site, select);
            }
        }
    }

    /** {@code super(...)} creates what the class extends. */
    private void above(Site site, Expr.ConstructorCall call) {
        List<String> parameters =
                call.arguments().stream().map(BodyReferences::plain).toList();
        site.scope().type().supertypes().extended().forEach(use -> {
            JavaType type = types.resolve(use, site.scope());
            add(site, Kind.CREATION, types.of(type, site.scope()), "", parameters, type.inferred(), call.line());
        });
    }

    /** {@code Index.YES}: a type before a constant of its. */
    private void constant(Site site, Expr.Select select) {
        typeOf(select.scope(), site.scope(), select.line()).ifPresent(owner -> {
            List<String> names = types.of(owner, site.scope());
            add(site, Kind.CONSTANT, names, select.name(), List.of(), owner.inferred(), select.line());
            add(site, Kind.TYPE, names, "", List.of(), owner.inferred(), select.line());
        });
    }

    private void typeBefore(Site site, Expr scope, int line) {
        typeOf(scope, site.scope(), line)
                .ifPresent(type -> add(
                        site,
                        Kind.TYPE,
                        types.of(type, site.scope()),
                        "",
                        List.of(),
                        type.inferred(),
                        lineOf(scope, line)));
    }

    private static int lineOf(Expr expression, int otherwise) {
        if (expression instanceof Expr.Name name) {
            return name.line();
        }
        return expression instanceof Expr.Select select ? select.line() : otherwise;
    }

    /** The type that dotted names mean when their last part looks like one. */
    private Optional<JavaType> typeOf(Expr expression, Scope scope, int line) {
        return Marks.dotted(expression)
                .filter(path -> Character.isUpperCase(path.charAt(path.lastIndexOf('.') + 1))
                        && path.chars().anyMatch(Character::isLowerCase))
                .map(path -> types.resolve(TypeUse.of(path, line), scope));
    }

    /** The type of an argument that needs no looking up; else {@code ?}. */
    private static String plain(Expr argument) {
        if (argument instanceof Expr.Text || argument instanceof Expr.Concat) {
            return "java.lang.String";
        }
        if (argument instanceof Expr.Truth) {
            return "boolean";
        }
        return argument instanceof Expr.Plain plain ? plain.type() : "?";
    }

    private void add(
            Site site, Kind kind, List<String> names, String member, List<String> parameters, boolean guess, int line) {
        boolean says = !names.isEmpty() || kind == Kind.CALL;
        if (says) {
            sheet.add(
                    site.scope().source().file(),
                    new Reference(kind, names, member, parameters, ReferenceSheet.sure(guess, names), List.of(), line));
        }
    }
}
