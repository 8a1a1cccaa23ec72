package dev.banyan.bench.names;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.banyan.bench.names.Bindings.Pair;
import dev.banyan.bench.names.Bindings.Place;
import dev.banyan.bench.names.Bindings.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the bound tree of one file. Owners are the nearest types with a name. */
final class CompiledUnit extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Elements elements;
    private final Types types;
    private final Trees trees;
    private final CompilationUnitTree unit;
    private final String file;
    private final Bindings bindings;

    CompiledUnit(JavacTask task, Trees trees, CompilationUnitTree unit, String file, Bindings bindings) {
        this.elements = task.getElements();
        this.types = task.getTypes();
        this.trees = trees;
        this.unit = unit;
        this.file = file;
        this.bindings = bindings;
    }

    void read() {
        scan(new TreePath(unit), null);
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
            bindings.types().add(binary(type));
        }
        return super.visitClass(tree, unused);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        isWritten(tree).ifPresent(this::needed);
        return super.visitIdentifier(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        isWritten(tree).ifPresent(this::needed);
        return super.visitMemberSelect(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        isWritten(tree).ifPresent(this::needed);
        return super.visitMemberReference(tree, unused);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        isWritten(tree).ifPresent(this::needed);
        return super.visitNewClass(tree, unused);
    }

    /** What the compiler adds (calls of a superclass' constructor) has no place of its own in the source. */
    private Optional<Element> isWritten(Tree tree) {
        boolean written = trees.getSourcePositions().getEndPosition(unit, tree) >= 0;
        return written ? Optional.ofNullable(trees.getElement(getCurrentPath())) : Optional.empty();
    }

    private void needed(Element element) {
        Element owner = element;
        while (owner != null && !(owner instanceof TypeElement)) {
            // Locals and type variables belong to a method or a type that is not used by naming them.
            switch (owner.getKind()) {
                case FIELD, ENUM_CONSTANT, METHOD, CONSTRUCTOR -> owner = owner.getEnclosingElement();
                default -> {
                    return;
                }
            }
        }
        if (owner instanceof TypeElement type && type.asType().getKind() != TypeKind.ERROR) {
            site().ifPresent(from -> bindings.needed().add(new Pair(named(from), named(type))));
        }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        ExpressionTree select = tree.getMethodSelect();
        Element method = trees.getElement(new TreePath(getCurrentPath(), select));
        boolean bound = method != null && method.getEnclosingElement() instanceof TypeElement;
        if (bound
                && select instanceof MemberSelectTree member
                && !member.getIdentifier().contentEquals("super")) {
            TypeMirror type =
                    trees.getTypeMirror(new TreePath(new TreePath(getCurrentPath(), select), member.getExpression()));
            name(type).ifPresent(name -> {
                call(tree, member, List.of(Bindings.plain(name)));
                site().ifPresent(from -> receiver(from, type));
            });
        } else if (bound
                && select instanceof IdentifierTree name
                && !name.getName().contentEquals("this")
                && !name.getName().contentEquals("super")) {
            call(tree, name, holders((TypeElement) method.getEnclosingElement()));
        }
        return super.visitMethodInvocation(tree, unused);
    }

    private void receiver(TypeElement from, TypeMirror type) {
        if (types.erasure(type) instanceof DeclaredType declared && declared.asElement() instanceof TypeElement to) {
            bindings.receivers().add(new Pair(named(from), named(to)));
        }
    }

    private void call(MethodInvocationTree tree, ExpressionTree select, List<String> receivers) {
        // The end of what stands before the arguments is the end of the method's name.
        long end = trees.getSourcePositions().getEndPosition(unit, select);
        int line = (int) unit.getLineMap().getLineNumber(Math.max(0, end - 1));
        String method = select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : select.toString();
        Place place = new Place(file, line, method, tree.getArguments().size());
        bindings.call(place, new Receiver(receivers, true));
    }

    /** Without a receiver: the type around that has the method, its supertypes down to the one that declares it. */
    private List<String> holders(TypeElement owner) {
        List<String> names = new ArrayList<>(List.of(Bindings.plain(binary(owner))));
        TypeMirror declaring = types.erasure(owner.asType());
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof ClassTree && trees.getElement(path) instanceof TypeElement around) {
                above(types.erasure(around.asType()), declaring, names);
            }
        }
        for (ImportTree imported : unit.getImports()) {
            // The type that a static import names need not be the one that declares the method.
            if (imported.isStatic() && imported.getQualifiedIdentifier() instanceof MemberSelectTree member) {
                names.add(Bindings.plain(member.getExpression().toString()));
            }
        }
        return names;
    }

    private void above(TypeMirror type, TypeMirror declaring, List<String> names) {
        if (types.isSubtype(type, declaring)) {
            name(type).map(Bindings::plain).ifPresent(names::add);
            types.directSupertypes(type).forEach(one -> above(types.erasure(one), declaring, names));
        }
    }

    /** Binary name of the erasure; arrays with their brackets. */
    private Optional<String> name(@Nullable TypeMirror type) {
        if (type == null || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.PACKAGE) {
            return Optional.empty();
        }
        TypeMirror erased = types.erasure(type);
        if (erased.getKind() == TypeKind.ARRAY || erased.getKind().isPrimitive()) {
            return Optional.of(erased.toString());
        }
        return erased instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(binary(element))
                : Optional.empty();
    }

    private String binary(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    private String named(TypeElement type) {
        Element owner = type;
        while (owner != null && !(owner instanceof TypeElement one && one.getNestingKind() != NestingKind.ANONYMOUS)) {
            owner = owner.getEnclosingElement();
        }
        return owner instanceof TypeElement one ? binary(one) : binary(type);
    }

    private Optional<TypeElement> site() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof ClassTree && trees.getElement(path) instanceof TypeElement type) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
