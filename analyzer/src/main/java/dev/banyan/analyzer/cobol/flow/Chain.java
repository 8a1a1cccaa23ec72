package dev.banyan.analyzer.cobol.flow;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements between a use and the value it sees, the one nearest to the use first. Only what {@link #text} shows is
 * kept, so that a way over thousands of statements costs no more than a short one.
 *
 * @param first at most {@value #SHOWN} links
 * @param size of the whole way
 * @param last link of the whole way
 */
record Chain(List<Link> first, int size, Optional<Chain.Link> last) {

    static final Chain EMPTY = new Chain(List.of(), 0, Optional.empty());

    private static final int SHOWN = 8;

    /** One statement and where it stands. */
    record Link(String what, Position where) {
        private String text() {
            return what + " (" + where.file() + ":" + where.line() + ")";
        }
    }

    Chain {
        first = List.copyOf(first);
    }

    Chain then(String what, Position where) {
        Link link = new Link(what, where);
        return then(new Chain(List.of(link), 1, Optional.of(link)));
    }

    Chain then(Chain that) {
        if (that.size == 0) {
            return this;
        }
        if (size == 0) {
            return that;
        }
        if (size >= SHOWN) {
            return new Chain(first, size + that.size, that.last);
        }
        List<Link> more = new ArrayList<>(first);
        more.addAll(that.first.subList(0, Math.min(that.first.size(), SHOWN - size)));
        return new Chain(more, size + that.size, that.last);
    }

    String text() {
        List<String> shown = new ArrayList<>();
        for (Link link : size > SHOWN ? first.subList(0, SHOWN - 1) : first) {
            shown.add(link.text());
        }
        if (size > SHOWN) {
            shown.add("...");
            last.ifPresent(link -> shown.add(link.text()));
        }
        return String.join("; ", shown);
    }
}
