package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in code that calls another system; what is not known yet is told by the calls that follow it in a chain. */
final class Outcall {

    final Site site;
    final int line;
    /** Of addresses that are written without one; empty where only whole addresses count. */
    final String scheme;
    /** Address, then paths below it; or host and port. */
    final List<Expr> parts = new ArrayList<>();
    /** Whether the second part is a port. */
    boolean port;

    /** What holds the base address of the client, where the address is a path below it. */
    Optional<Expr> client = Optional.empty();

    String via;
    boolean verbTold;

    Outcall(Site site, int line, String via, String scheme) {
        this.site = site;
        this.line = line;
        this.via = via;
        this.scheme = scheme;
    }

    Outcall at(Expr address) {
        parts.add(address);
        return this;
    }

    void verb(String word) {
        if (!verbTold) {
            via = word;
            verbTold = true;
        }
    }
}
