package dev.banyan.proxy.definition;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects the problems of one file, so that a reader may go on after the first. */
final class Trouble {

    private static final int MOST = 200;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Trouble(String file) {
        this.file = file;
    }

    void at(Node node, String path, String code, String what, String advice) {
        report(position(node.getStartMark()), code, path.isEmpty() ? what : path + ": " + what, advice);
    }

    void report(Position position, String code, String what, String advice) {
        if (problems.size() < MOST) {
            problems.add(new Problem(position, code, what, advice));
        }
    }

    Position position(Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    String file() {
        return file;
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
