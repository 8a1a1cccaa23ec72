package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.seam.Seam.Before;
import dev.banyan.analyzer.seam.Seam.Cut;
import dev.banyan.analyzer.seam.Seam.Shared;
import dev.banyan.analyzer.seam.Seam.Stores;
import java.util.ArrayList;
import java.util.List;

/** What must go first before a seam can be cut out. */
final class Preparations {

    private Preparations() {}

    static List<Before> of(Tally tally, Stores stores, List<Cut> cuts) {
        List<Before> first = new ArrayList<>();
        for (Shared fought : stores.foughtOver()) {
            first.add(new Before(
                    "one-writer",
                    "Let one side write " + fought.store() + "; "
                            + count(fought.with().size(), "other seam") + " write or read it today.",
                    fought.with()));
        }
        for (Cut cut : cuts) {
            if (cut.back() > 0) {
                first.add(new Before(
                        "break-circle",
                        "Break the circle with " + cut.seam() + ": " + count(cut.references(), "reference") + " there, "
                                + cut.back() + " back.",
                        List.of(cut.seam())));
            }
        }
        if (!tally.missing.isEmpty() || tally.unresolved > 0) {
            first.add(new Before(
                    "close-gap",
                    "Find " + count(tally.missing.size(), "missing part") + " and the targets of "
                            + count(tally.unresolved, "reference") + " that are not known.",
                    texts(tally.missing)));
        }
        List<Shared> read = stores.foreign().stream()
                .filter(one -> !stores.foughtOver().contains(one))
                .toList();
        if (!read.isEmpty()) {
            first.add(new Before(
                    "serve-data",
                    "Have the owners serve " + count(read.size(), "store") + " that it only reads, or keep copies.",
                    read.stream().map(Shared::store).toList()));
        }
        if (!tally.foundation.isEmpty()) {
            first.add(new Before(
                    "publish-foundation",
                    "Publish " + count(tally.foundation.size(), "part")
                            + " of the foundation that it uses as a library.",
                    texts(tally.foundation)));
        }
        return first;
    }

    private static List<String> texts(Iterable<NodeId> ids) {
        List<String> texts = new ArrayList<>();
        ids.forEach(id -> texts.add(id.toString()));
        return texts;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
