package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines around places; the file read last is remembered, since places come file by file. */
final class Snippets {

    private static final int AROUND = 2;
    private static final int WIDEST = 300;

    private final Map<String, SourceFile> files = new HashMap<>();
    private String open = "";
    private List<String> lines = List.of();

    Snippets(List<SourceFile> all) {
        all.forEach(file -> files.put(file.path(), file));
    }

    /** The line itself, without blanks around; empty when there is none. */
    String line(Evidence place) {
        List<String> all = lines(place.file());
        boolean there = place.line() > 0 && place.line() <= all.size();
        return there ? all.get(place.line() - 1).strip() : "";
    }

    /** Numbered lines, as Konveyor writes them; empty when the place has no line. */
    String around(Evidence place) {
        List<String> all = lines(place.file());
        if (place.line() <= 0 || place.line() > all.size()) {
            return "";
        }
        int last = Math.min(all.size(), place.line() + AROUND);
        int width = String.valueOf(last).length();
        StringBuilder text = new StringBuilder();
        for (int line = Math.max(1, place.line() - AROUND); line <= last; line++) {
            String one = all.get(line - 1);
            text.append(" ".repeat(width - String.valueOf(line).length()))
                    .append(line)
                    .append("  ")
                    .append(one, 0, Math.min(one.length(), WIDEST))
                    .append('\n');
        }
        return text.toString();
    }

    private List<String> lines(String path) {
        if (!path.equals(open)) {
            open = path;
            lines = Optional.ofNullable(files.get(path))
                    .map(file -> file.read().text().lines().toList())
                    .orElse(List.of());
        }
        return lines;
    }
}
