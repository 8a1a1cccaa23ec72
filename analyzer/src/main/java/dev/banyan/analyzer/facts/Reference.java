package dev.banyan.analyzer.facts;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One place in Java code that names a type, a member or a package.
 *
 * @param names full names with dots, nested types too; the first is the likeliest, more than one are guesses among imports on
 *     demand, none says that the type of a receiver is not known
 * @param member the method or constant; empty where a type or a package is meant
 * @param parameters full names of the parameters of a method, {@code ?} where one is not known
 * @param marks the annotations of the element; of an annotation itself the first
 */
public record Reference(
        Kind kind,
        List<String> names,
        String member,
        List<String> parameters,
        Resolution resolution,
        List<Mark> marks,
        int line)
        implements Comparable<Reference> {

    private static final Comparator<Reference> ORDER = Comparator.comparingInt(Reference::line)
            .thenComparing(Reference::kind)
            .thenComparing(one -> String.join(" ", one.names()))
            .thenComparing(Reference::member)
            .thenComparing(one -> String.join(" ", one.parameters()))
            .thenComparing(one -> one.marks().toString());

    /** What stands at the place. */
    public enum Kind {
        IMPORT,
        PACKAGE,
        CLASS,
        EXTENDS,
        IMPLEMENTS,
        ANNOTATION,
        FIELD,
        METHOD,
        RETURN,
        PARAMETER,
        VARIABLE,
        /** A type anywhere else: in casts, catches, type arguments, before a static member. */
        TYPE,
        CALL,
        CREATION,
        CONSTANT
    }

    /**
     * An annotation.
     *
     * @param names as of a reference
     * @param elements the texts of each element that is written down; {@code Index.YES} as it stands
     * @param inner annotations among the elements
     */
    public record Mark(List<String> names, SortedMap<String, List<String>> elements, List<Mark> inner) {

        public Mark {
            names = List.copyOf(names);
            elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
            inner = List.copyOf(inner);
        }
    }

    public Reference {
        names = List.copyOf(names);
        parameters = List.copyOf(parameters);
        marks = List.copyOf(marks);
    }

    @Override
    public int compareTo(Reference that) {
        return ORDER.compare(this, that);
    }
}
