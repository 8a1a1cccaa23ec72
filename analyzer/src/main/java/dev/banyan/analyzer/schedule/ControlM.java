package dev.banyan.analyzer.schedule;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads an export of Control-M. A job that ends well adds its OUTCONDs with SIGN="+", and a job waits for its INCONDs, so
 * that a condition joins those who add it to those who wait for it. The conditions of a smart folder are those of its jobs
 * that have none of their own.
 */
final class ControlM {

    private static final Set<String> FOLDERS = Set.of("FOLDER", "SMART_FOLDER", "TABLE", "SMART_TABLE", "SUB_FOLDER");
    private static final int MAX_EDGES = 50_000;

    /** A job that adds a condition or waits for it, and where that is written. */
    private record Side(String job, int line) {}

    private final Succession succession;
    private final String file;
    private final Map<String, List<Side>> adding = new TreeMap<>();
    private final Map<String, List<Side>> waiting = new TreeMap<>();
    private int edges;

    private ControlM(String file) {
        this.file = file;
        this.succession = new Succession("CONTROL-M", file);
    }

    static Facts read(String file, String text) {
        ControlM schedule = new ControlM(file);
        XmlDocument document = XmlDocument.parse(file, text);
        document.problems().forEach(schedule.succession.facts()::problem);
        document.root().ifPresent(schedule::root);
        return schedule.succession.finished().build();
    }

    private void root(XmlElement root) {
        for (String kind : FOLDERS) {
            root.all(kind).forEach(this::folder);
        }
        waiting.forEach((condition, jobs) -> {
            for (Side before : adding.getOrDefault(condition, List.of())) {
                jobs.forEach(after -> follows(condition, before, after));
            }
        });
    }

    private void follows(String condition, Side before, Side after) {
        if (++edges <= MAX_EDGES) {
            succession.follows(before.job(), after.job(), after.line(), Map.of("condition", condition));
        } else if (edges == MAX_EDGES + 1) {
            succession
                    .facts()
                    .problem(new Problem(
                            new Position(file, after.line(), 1),
                            "too-large",
                            "More than " + MAX_EDGES + " jobs follow each other; the rest was left out.",
                            "Export the folders into several files."));
        }
    }

    private void folder(XmlElement folder) {
        String name = folder.attribute("FOLDER_NAME")
                .or(() -> folder.attribute("TABLE_NAME"))
                .or(() -> folder.attribute("JOBNAME"))
                .orElse("?");
        for (XmlElement job : folder.children("JOB")) {
            String member = job.attribute("MEMNAME")
                    .filter(text -> !text.isBlank())
                    .or(() -> job.attribute("JOBNAME"))
                    .orElse("")
                    .strip()
                    .toUpperCase(Locale.ROOT);
            if (member.isEmpty()) {
                continue;
            }
            note(member, own(job, "OUTCOND").isEmpty() ? folder : job, "OUTCOND", adding);
            note(member, own(job, "INCOND").isEmpty() ? folder : job, "INCOND", waiting);
            succession.runs(member, "folder " + name + when(job));
        }
    }

    private static List<XmlElement> own(XmlElement holder, String kind) {
        return holder.children(kind).stream()
                .filter(condition -> !condition.attribute("SIGN").orElse("+").equals("-"))
                .toList();
    }

    private static void note(String job, XmlElement holder, String kind, Map<String, List<Side>> into) {
        for (XmlElement condition : own(holder, kind)) {
            condition.attribute("NAME").ifPresent(name -> into.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(new Side(job, condition.line())));
        }
    }

    private static String when(XmlElement job) {
        StringBuilder when = new StringBuilder();
        job.attribute("TIMEFROM").ifPresent(time -> when.append(" from ").append(time));
        job.attribute("TIMETO").ifPresent(time -> when.append(" to ").append(time));
        job.attribute("DAYS").ifPresent(days -> when.append(" days ").append(days));
        job.attribute("WEEKDAYS").ifPresent(days -> when.append(" weekdays ").append(days));
        return when.toString();
    }
}
