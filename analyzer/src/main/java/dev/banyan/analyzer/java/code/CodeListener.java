package dev.banyan.analyzer.java.code;

import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundField;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.List;
import java.util.Optional;

/** Hears what code does. Everything is told once, in the order of the file. */
public interface CodeListener {

    /**
     * A method is called.
     *
     * @param receiver type of what it is called on, or that holds it
     * @param arguments their types; unknown for functions
     * @param target empty when it is declared in no source and not in the JDK
     */
    default void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {}

    /** A method or constructor is named for later use, by {@code ::}. */
    default void reference(Site site, FoundMethod target, boolean inferred, int line) {}

    /**
     * A method that no source declares and the JDK has not is named by {@code ::}.
     *
     * @param arguments what the context will hand to it, as far as it is known
     */
    default void openReference(Site site, Expr.MethodReference reference, JavaType scope, List<JavaType> arguments) {}

    /** An instance is created, or a constructor calls another. */
    default void creation(Site site, JavaType type, Optional<FoundMethod> constructor, int line) {}

    /** The expression that creates an instance, after its arguments were told. */
    default void made(Site site, Expr.New creation, JavaType type, Optional<FoundMethod> constructor) {}

    /** A type without a name is made, by {@code new} with a body. */
    default void anonymous(Site site, JavaType type, int line) {}

    default void field(Site site, FoundField field, boolean inferred, int line) {}

    /** A type is named: {@code via} is {@code cast} or {@code type}. */
    default void type(Site site, JavaType type, String via, int line) {}

    /** A whole expression of a statement, after all its parts were told. */
    default void evaluated(Site site, Expr expression) {}

    /** The last word about a member. */
    default void end(Site site) {}
}
