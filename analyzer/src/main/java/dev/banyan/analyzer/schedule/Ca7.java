package dev.banyan.analyzer.schedule;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads listings of CA-7 (LJOB with LIST=ALL). {@code LJOB,JOB=X} begins a job; in the line under JOB NAME its third word is
 * the member of its JCL, by which the job is known elsewhere; the lines under TRIGGERED JOBS are those that follow it, the
 * lines under a heading that speaks of predecessors those it waits for.
 */
final class Ca7 {

    private static final String COMMAND = "LJOB,";

    private enum Section {
        OTHER,
        TRIGGERED,
        BEFORE
    }

    private record Trigger(String from, String to, int line, Map<String, String> attributes) {}

    private final List<Trigger> triggers = new ArrayList<>();
    private final Map<String, String> members = new HashMap<>();
    private String job = "";
    private Section section = Section.OTHER;
    private boolean membersNext;

    private Ca7() {}

    static Facts read(String file, String text) {
        Ca7 listing = new Ca7();
        int line = 0;
        for (String one : text.lines().toList()) {
            line++;
            if (!one.startsWith("**")) {
                listing.line(one.strip().toUpperCase(Locale.ROOT), line);
            }
        }
        Succession succession = new Succession("CA-7", file);
        for (Trigger trigger : listing.triggers) {
            String after = listing.member(trigger.to());
            succession.follows(listing.member(trigger.from()), after, trigger.line(), trigger.attributes());
        }
        if (listing.triggers.isEmpty() && listing.job.isEmpty()) {
            succession
                    .facts()
                    .problem(new Problem(
                            Position.of(file),
                            "syntax",
                            "The file holds no listing of a job.",
                            "Check that it is output of LJOB with LIST=ALL; nothing of it was read."));
        }
        return succession.finished().build();
    }

    private String member(String name) {
        return members.getOrDefault(name, name);
    }

    private void line(String line, int number) {
        if (line.contains(COMMAND) || (line.startsWith("JOB=") && line.contains(" LIST="))) {
            value(line, "JOB").ifPresent(name -> job = name);
            section = Section.OTHER;
            membersNext = false;
        } else if (line.startsWith("---") && line.endsWith("---")) {
            section = line.contains("TRIGGERED JOBS")
                    ? Section.TRIGGERED
                    : line.contains("PREDECESSOR") ? Section.BEFORE : Section.OTHER;
        } else if (line.startsWith("NAME ") && line.contains(" MEMBER ")) {
            membersNext = true;
        } else if (membersNext && !line.isEmpty()) {
            membersNext = false;
            List<String> words = words(line);
            if (words.size() > 2 && words.get(0).equals(job)) {
                members.put(job, words.get(2));
            }
        } else if (section != Section.OTHER && line.startsWith("JOB=") && !job.isEmpty()) {
            value(line, "JOB").ifPresent(other -> trigger(other, line, number));
        }
    }

    private void trigger(String other, String line, int number) {
        Map<String, String> attributes = new HashMap<>();
        value(line, "SCHID").ifPresent(value -> attributes.put("scheduleId", value));
        value(line, "QTM").ifPresent(value -> attributes.put("queueTime", value));
        value(line, "LEADTM").ifPresent(value -> attributes.put("leadTime", value));
        value(line, "SUBMTM").ifPresent(value -> attributes.put("submitTime", value));
        boolean after = section == Section.TRIGGERED;
        triggers.add(new Trigger(after ? job : other, after ? other : job, number, attributes));
    }

    private static Optional<String> value(String line, String keyword) {
        for (String word : words(line.replace(',', ' '))) {
            if (word.startsWith(keyword + "=") && word.length() > keyword.length() + 1) {
                return Optional.of(word.substring(keyword.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
