package dev.banyan.analyzer.facts;

import java.util.Comparator;

/**
 * Which parts of two nodes an edge joins, so that questions about methods and paragraphs need no nodes of their own.
 *
 * @param from method with parameter types ({@code find(String,int)}) or paragraph; empty when the node itself acts
 * @param to method, entry point or column; empty when the node itself is meant
 * @param line 1-based line in the file of the {@code from} node
 */
public record Member(String from, String to, int line) implements Comparable<Member> {

    private static final Comparator<Member> ORDER =
            Comparator.comparingInt(Member::line).thenComparing(Member::from).thenComparing(Member::to);

    @Override
    public int compareTo(Member that) {
        return ORDER.compare(this, that);
    }
}
