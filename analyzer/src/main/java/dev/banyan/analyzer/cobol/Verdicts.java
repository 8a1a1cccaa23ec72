package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Answer;
import dev.banyan.analyzer.cobol.flow.ProgramFlow;
import dev.banyan.analyzer.cobol.flow.ValueSearch;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Says for every name of every program what it can be, and how sure that is.
 *
 * <p>The ways from program to program that are known let values flow in COMMAREA and USING, which makes more ways known.
 * So a transfer is looked at again whenever more was found about its name, until nothing new is found; a transfer costs as
 * many looks as its name grows values.
 */
final class Verdicts {

    private static final int MAX_LOOKS = 200;
    /** A pattern of fewer known characters would fit what it does not mean; names of transactions have four at most. */
    private static final int KNOWN_OF_PROGRAM = 3;

    private static final int KNOWN_OF_TRANSACTION = 2;
    private static final int SHOWN_GAPS = 3;
    private static final int SHOWN_WRITERS = 5;

    /**
     * One thing that a name can be.
     *
     * @param text empty when no name is known
     * @param open what is known all the same
     */
    record Verdict(Optional<String> text, Resolution resolution, Optional<Pattern> open) {

        Verdict(Optional<String> text, Resolution resolution) {
            this(text, resolution, Optional.empty());
        }
    }

    /**
     * A name that is known in part.
     *
     * @param names with {@code ?} for each byte that is not known, with commas between them
     * @param gap why it is not
     */
    record Pattern(String names, String gap) {}

    private final ValueSearch search;
    private final Map<ProgramFlow, Scope> scopes = new HashMap<>();
    private final Map<ProgramFlow, Problem> problems = new LinkedHashMap<>();

    Verdicts(List<ProgramSummary> programs) {
        search = new ValueSearch(
                programs.stream().flatMap(program -> program.flow().stream()).toList());
        List<Map.Entry<ProgramFlow, Use>> transfers = new ArrayList<>();
        for (ProgramSummary program : programs) {
            program.flow().ifPresent(flow -> {
                scopes.put(flow, program.scope());
                for (Use use : program.needs().uses()) {
                    if (use.isTransfer()) {
                        transfers.add(Map.entry(flow, use));
                    } else if (use.what() == NodeKind.TRANSACTION && use.via().startsWith("RETURN")) {
                        // A pseudo-conversation comes back to the program that left it.
                        transfer(program.name(), flow, use);
                    }
                }
            });
        }
        follow(transfers);
        search.finish();
    }

    private void follow(List<Map.Entry<ProgramFlow, Use>> transfers) {
        int[] looks = new int[transfers.size()];
        for (int i = 0; i < transfers.size(); i++) {
            follow(transfers.get(i).getKey(), transfers.get(i).getValue(), i);
        }
        for (SortedSet<Integer> stale = search.stale(); !stale.isEmpty(); stale = search.stale()) {
            for (int i : stale) {
                if (looks[i]++ < MAX_LOOKS) {
                    follow(transfers.get(i).getKey(), transfers.get(i).getValue(), i);
                } else {
                    cut(transfers.get(i).getKey(), transfers.get(i).getValue().site());
                }
            }
        }
    }

    private void follow(ProgramFlow flow, Use use, int watcher) {
        if (use.name() instanceof Name.Fixed fixed) {
            String target = spelled(fixed.text(), use.what());
            if (!target.isEmpty()) {
                transfer(target, flow, use);
            }
        } else if (use.name() instanceof Name.Held held) {
            for (String text : search.texts(flow, use.site().step(), held.region(), watcher)) {
                String target = spelled(text, use.what());
                if (isName(target, use.what())) {
                    transfer(target, flow, use);
                }
            }
        }
    }

    private void cut(ProgramFlow flow, Use.Site site) {
        problems.putIfAbsent(
                flow,
                new Problem(
                        site.position(),
                        "search-limit",
                        "the search for what names hold in " + flow.program() + " was cut at its limit, first here",
                        "Take its variable CALL, LINK and XCTL as known in part, and read the program by hand."));
    }

    /** One for each program in which a limit was met. */
    Collection<Problem> problems() {
        return problems.values();
    }

    private void transfer(String target, ProgramFlow flow, Use use) {
        search.transfer(
                callee(target, flow, use),
                new ValueSearch.Transfer(
                        flow,
                        use.site().step(),
                        use.arguments(),
                        use.via(),
                        use.site().position()));
    }

    /** A CALL may mean a contained program. */
    private String callee(String name, ProgramFlow flow, Use use) {
        Scope scope = scopes.get(flow);
        return scope != null && use.via().equals("CALL") ? scope.callee(name) : name;
    }

    List<Verdict> of(ProgramFlow flow, Name name, Use use) {
        return named(flow, name, use).stream()
                .map(verdict -> new Verdict(
                        verdict.text().map(text -> callee(text, flow, use)), verdict.resolution(), verdict.open()))
                .toList();
    }

    private List<Verdict> named(ProgramFlow flow, Name name, Use use) {
        if (name instanceof Name.Fixed fixed) {
            String text = spelled(fixed.text(), use.what());
            return text.isEmpty()
                    ? List.of(unresolved(name, List.of()))
                    : List.of(new Verdict(Optional.of(text), new Resolution.Exact()));
        }
        if (name instanceof Name.Held held) {
            Answer answer = search.before(flow, use.site().step(), held.region());
            if (answer.cut()) {
                cut(flow, use.site());
            }
            return verdicts(answer, name, use.what());
        }
        return List.of(unresolved(name, List.of()));
    }

    /** All texts that may stand there, names or not. */
    Set<String> texts(ProgramFlow flow, Name name, Use.Site site) {
        if (name instanceof Name.Held held) {
            return search.before(flow, site.step(), held.region()).reasons().keySet();
        }
        return name instanceof Name.Fixed fixed ? Set.of(fixed.text()) : Set.of();
    }

    /** What the handle's MQOPEN calls were told to open. */
    List<Verdict> queue(ProgramFlow flow, QueueUse use, List<QueueUse.Opened> opened) {
        Use asked = Use.of(use.kind(), use.via(), NodeKind.QUEUE, new Name.Unclear("the queue"), use.site());
        if (use.queue().isPresent()) {
            return of(flow, use.queue().get(), asked);
        }
        if (use.handle().isEmpty()) {
            return of(flow, asked.name(), asked);
        }
        Answer handles = search.before(flow, use.site().step(), use.handle().get());
        Map<String, Verdict> found = new TreeMap<>();
        List<Verdict> unknown = new ArrayList<>();
        for (QueueUse.Opened open : opened) {
            if (!handles.reasons().containsKey(open.token())) {
                continue;
            }
            Use site = Use.of(use.kind(), use.via(), NodeKind.QUEUE, open.queue(), open.site());
            for (Verdict verdict : of(flow, open.queue(), site)) {
                verdict.text().ifPresentOrElse(text -> found.putIfAbsent(text, verdict), () -> unknown.add(verdict));
            }
        }
        if (found.isEmpty() && unknown.isEmpty()) {
            return List.of(unresolved(asked.name(), handles.writers()));
        }
        return found.isEmpty() ? List.of(unknown.get(0)) : List.copyOf(found.values());
    }

    private static List<Verdict> verdicts(Answer answer, Name name, NodeKind what) {
        Map<String, String> names = new TreeMap<>();
        List<String> gaps = new ArrayList<>(answer.gaps());
        answer.reasons().forEach((text, reason) -> {
            String spelled = spelled(text, what);
            if (isName(spelled, what)) {
                names.putIfAbsent(spelled, reason);
            } else {
                gaps.add("'" + text + "' is no name of a " + what.word());
            }
        });
        if (names.isEmpty()) {
            return List.of(new Verdict(
                    Optional.empty(), unresolved(name, answer.writers()).resolution(), pattern(answer, gaps, what)));
        }
        String open = gaps.isEmpty()
                ? ""
                : "; not all is known: "
                        + String.join("; ", gaps.stream().limit(SHOWN_GAPS).toList())
                        + (gaps.size() > SHOWN_GAPS ? "; and " + (gaps.size() - SHOWN_GAPS) + " more" : "");
        List<Verdict> verdicts = new ArrayList<>();
        names.forEach((text, reason) -> {
            String chain = reason.contains(plainName(name)) ? reason : name.operand() + " holds " + reason;
            verdicts.add(new Verdict(
                    Optional.of(text),
                    open.isEmpty() ? new Resolution.Derived(chain) : new Resolution.Partial(chain + open)));
        });
        return verdicts;
    }

    private static Optional<Pattern> pattern(Answer answer, List<String> gaps, NodeKind what) {
        int least = what == NodeKind.PROGRAM ? KNOWN_OF_PROGRAM : KNOWN_OF_TRANSACTION;
        if (what != NodeKind.PROGRAM && what != NodeKind.TRANSACTION) {
            return Optional.empty();
        }
        List<String> patterns = new ArrayList<>();
        for (String text : answer.patterns().keySet()) {
            String known = spelled(text.replace(String.valueOf(Answer.UNKNOWN), ""), what);
            if (known.length() >= least && isName(known, what)) {
                patterns.add(spelled(text, what).replace(Answer.UNKNOWN, '?'));
            }
        }
        return patterns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pattern(
                        String.join(",", patterns),
                        String.join("; ", gaps.stream().limit(SHOWN_GAPS).toList())));
    }

    private static String plainName(Name name) {
        String operand = name.operand();
        int end = 0;
        while (end < operand.length() && operand.charAt(end) != ' ' && operand.charAt(end) != '(') {
            end++;
        }
        return operand.substring(0, end);
    }

    private static Verdict unresolved(Name name, List<Evidence> writers) {
        List<Evidence> last = writers.subList(Math.max(0, writers.size() - SHOWN_WRITERS), writers.size());
        String operand = name.operand().isBlank() ? "an empty name" : name.operand();
        return new Verdict(Optional.empty(), new Resolution.Unresolved(operand, last));
    }

    private static String spelled(String text, NodeKind what) {
        String plain = text.strip();
        return what == NodeKind.TRANSACTION || what == NodeKind.QUEUE ? plain : plain.toUpperCase(Locale.ROOT);
    }

    /** What follows data could be anything; a name has no blanks in it and starts with no digit in a program. */
    private static boolean isName(String text, NodeKind what) {
        if (text.isEmpty() || text.length() > 60) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '@' || c == '#' || c == '$';
            boolean later = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/' || c == '%';
            if (!letter && !(later && (i > 0 || what != NodeKind.PROGRAM))) {
                return false;
            }
        }
        return true;
    }
}
