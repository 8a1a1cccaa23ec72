package dev.banyan.bench.names;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.bench.names.Bindings.Pair;
import dev.banyan.bench.names.Bindings.Place;
import dev.banyan.bench.names.Bindings.Receiver;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Prints for each application how many type edges and call receivers are found, and how many are wrong. */
final class NamesAccuracy {

    private final PrintStream out;
    private final boolean withJars;
    private final boolean everyDifference;

    private NamesAccuracy(PrintStream out, boolean withJars, boolean everyDifference) {
        this.out = out;
        this.withJars = withJars;
        this.everyDifference = everyDifference;
    }

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        NamesAccuracy accuracy = new NamesAccuracy(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                words.contains("--jars"),
                words.contains("-v"));
        List<String> folders =
                words.stream().filter(word -> !word.startsWith("-")).toList();
        for (int i = 0; i + 1 < folders.size(); i += 2) {
            accuracy.print(Path.of(folders.get(i)).toAbsolutePath().normalize(), Path.of(folders.get(i + 1)));
        }
    }

    private void print(Path root, Path jars) {
        List<SourceFile> files = SourceTree.scan(List.of(root), root.resolve("banyan-out")).files().stream()
                .filter(file -> file.extension().equals("java"))
                .toList();
        Bindings truth =
                Compiled.of(root, files.stream().map(SourceFile::location).toList(), jars);
        Bindings ours = Analyzed.of(files, withJars ? Compiled.jars(jars) : List.of());
        out.printf(
                "%s: %d files, %d of them left out, which javac does not compile%n",
                root.getFileName(), files.size(), truth.broken().size());
        list("not compiled", truth.broken().entrySet());
        edges(truth, ours);
        receivers(truth, ours);
    }

    private void edges(Bindings truth, Bindings ours) {
        Set<Pair> right = truth.needed().stream()
                .filter(pair ->
                        truth.types().contains(pair.to()) && !pair.from().equals(pair.to()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Pair> missed = new TreeSet<>(right);
        missed.removeAll(ours.needed());
        Set<Pair> wrong = new TreeSet<>(ours.needed());
        wrong.removeIf(pair -> pair.from().equals(pair.to())
                || !truth.types().contains(pair.from())
                || !truth.types().contains(pair.to()));
        int said = wrong.size();
        wrong.removeAll(right);
        wrong.removeAll(truth.receivers());
        out.printf(
                Locale.ROOT,
                "  type edges: %d by javac, recall %.3f %%; %d by the analyzer, precision %.3f %%%n",
                right.size(),
                percent(right.size() - missed.size(), right.size()),
                said,
                percent(said - wrong.size(), said));
        list("missed edge", missed);
        list("wrong edge", wrong);
    }

    private void receivers(Bindings truth, Bindings ours) {
        int calls = 0;
        int unknown = 0;
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Map.Entry<Place, List<Receiver>> place : truth.calls().entrySet()) {
            List<Receiver> claims = new ArrayList<>(ours.calls().getOrDefault(place.getKey(), List.of()));
            List<Receiver> open = new ArrayList<>();
            for (Receiver receiver : place.getValue()) {
                calls++;
                if (!take(claims, receiver)) {
                    open.add(receiver);
                }
            }
            List<Receiver> known = claims.stream().filter(Receiver::isKnown).toList();
            for (int i = 0; i < open.size(); i++) {
                String what = place.getKey() + " " + open.get(i).names().get(0);
                if (i < known.size()) {
                    wrong.add(what + ", taken for " + known.get(i).names());
                } else {
                    missed.add(what);
                    unknown++;
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "  call receivers: %d by javac, %.3f %% right, %.3f %% wrong, %d unknown%n",
                calls,
                percent(calls - unknown - wrong.size(), calls),
                percent(wrong.size(), calls),
                unknown);
        list("wrong receiver", wrong);
        list("unknown receiver", missed);
    }

    /** Several calls of one name on one line: each claim answers for one of them. */
    private static boolean take(List<Receiver> claims, Receiver receiver) {
        for (int i = 0; i < claims.size(); i++) {
            if (receiver.agrees(claims.get(i))) {
                claims.remove(i);
                return true;
            }
        }
        return false;
    }

    private void list(String what, Iterable<?> all) {
        if (everyDifference) {
            all.forEach(one -> out.println("  " + what + ": " + one));
        }
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }
}
