package dev.banyan.analyzer.facts;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is inside a COBOL program: its paragraphs with their measures, and what nothing leads to.
 *
 * @param program its id
 * @param definition where its name stands
 * @param size of the whole program
 * @param unreachable in the order of the text
 * @param unusedData items of the program's own source, in the order of the text
 * @param unusedCopied how many unused items come from copybooks
 * @param notes why something could not be said, in words
 * @param named programs of the estate, other than itself, whose names are literals in it; sorted
 */
public record ProgramOutline(
        NodeId program,
        Evidence definition,
        Size size,
        List<Paragraph> paragraphs,
        List<Unreachable> unreachable,
        List<UnusedItem> unusedData,
        int unusedCopied,
        List<String> notes,
        SortedSet<String> named) {

    public ProgramOutline {
        paragraphs = List.copyOf(paragraphs);
        unreachable = List.copyOf(unreachable);
        unusedData = List.copyOf(unusedData);
        notes = List.copyOf(notes);
        named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
    }

    /** The same with other names. */
    public ProgramOutline withNamed(SortedSet<String> names) {
        return new ProgramOutline(
                program, definition, size, paragraphs, unreachable, unusedData, unusedCopied, notes, names);
    }

    /**
     * Measures of a program or paragraph.
     *
     * @param lines from the first to the last, comments and blank lines between them included
     * @param statements nested ones included
     * @param cyclomatic decisions and one
     * @param nesting of the innermost statement; 0 where nothing is nested
     */
    public record Size(int lines, int statements, int cyclomatic, int cognitive, int nesting, int goTos) {}

    /**
     * A paragraph, or the statements of a section or program before its first paragraph.
     *
     * @param name that of its section or program where it has none of its own
     * @param at its file is not that of the program where a copybook holds the paragraph
     * @param performs what its PERFORMs name, as {@code A} or {@code A THRU A-EXIT}; sorted
     * @param goTos what its GO TOs name; sorted
     * @param handles labels that HANDLE and WHENEVER name; sorted
     */
    public record Paragraph(
            String name,
            Optional<String> section,
            Evidence at,
            int endLine,
            Size size,
            int fanIn,
            int fanOut,
            List<String> performs,
            List<String> goTos,
            List<String> handles) {

        public Paragraph {
            performs = List.copyOf(performs);
            goTos = List.copyOf(goTos);
            handles = List.copyOf(handles);
        }
    }

    /**
     * Code that no run comes to.
     *
     * @param kind what is unreachable, in a word: a whole section, a whole paragraph, or a run of statements in one
     * @param name of the section or paragraph, or of the one that holds the statements
     * @param statements how many, without those that do nothing, as EXIT
     * @param after for statements, what stands before them and does not go on
     * @param assumption what it rests on
     */
    public record Unreachable(
            String kind,
            String name,
            Evidence at,
            int endLine,
            int statements,
            Optional<String> after,
            String assumption) {}

    /**
     * A data item that nothing names: not itself, nor what is above or below it, what redefines it, or its conditions.
     *
     * @param items elementary items in it, itself included
     */
    public record UnusedItem(String name, int level, int line, int items) {}
}
