package dev.banyan.analyzer.cobol.flow;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;

/** The statements between a use and the value it sees, the one nearest to the use first. */
record Chain(List<Link> links) {

    static final Chain EMPTY = new Chain(List.of());

    private static final int SHOWN = 8;

    /** One statement and where it stands. */
    record Link(String what, Position where) {}

    Chain {
        links = List.copyOf(links);
    }

    Chain then(String what, Position where) {
        List<Link> more = new ArrayList<>(links);
        more.add(new Link(what, where));
        return new Chain(more);
    }

    Chain then(Chain that) {
        List<Link> more = new ArrayList<>(links);
        more.addAll(that.links);
        return new Chain(more);
    }

    String text() {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            if (links.size() > SHOWN && i == SHOWN - 1) {
                shown.add("...");
                i = links.size() - 1;
            }
            Link link = links.get(i);
            shown.add(link.what() + " (" + link.where().file() + ":"
                    + link.where().line() + ")");
        }
        return String.join("; ", shown);
    }
}
