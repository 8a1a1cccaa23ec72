package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.grammars.source.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which bytes at which place get their content from which others, in all programs; grows as questions are asked and as
 * transfers become known. A {@link Place} is looked at once; what is found there runs along the edges to all that depend
 * on it, each fact over each edge once.
 *
 * <pre>
 *   before CALL P      &lt;- before IF       MOVE A TO P in the IF: P here is A there
 *   A before the MOVE  &lt;- parameter A     what a caller hands over, for every caller
 * </pre>
 *
 * Cost: linear in edges times facts; {@link SearchBudget}, {@value #MAX_FACTS} facts at one place and so many passes for
 * each step of the estate bound both. Beyond a bound a place is marked {@link Fact.Mark#CUT}, and so is all that depends on it.
 */
final class ValueGraph {

    private static final int MAX_FACTS = 1_000;
    private static final long PASSES = 4_000_000;
    private static final long PASSES_PER_STEP = 20;
    private static final int MAX_WRITERS = 64;
    private static final int ANYWHERE = -1;

    /** Some bytes at a statement of a program. */
    private record Place(ProgramFlow flow, LocalValues.Link at) {}

    private record Dependent(Found to, Chain chain, boolean sameProgram) {}

    private record News(Found at, Fact fact) {}

    private record Parameter(Found at, LocalValues.Inflow inflow) {}

    /** What is known about a place. */
    static final class Found {
        private final Place place;
        private final Map<Fact, Chain> facts = new LinkedHashMap<>();
        private final List<Dependent> dependents = new ArrayList<>(1);
        private final Set<Integer> watchers = new LinkedHashSet<>();
        private int writers;

        private Found(Place place) {
            this.place = place;
        }

        Map<Fact, Chain> facts() {
            return Collections.unmodifiableMap(facts);
        }

        boolean is(Fact.Mark mark) {
            return facts.containsKey(mark);
        }

        void watch(int watcher) {
            watchers.add(watcher);
        }
    }

    private final Map<Place, Found> places = new HashMap<>();
    private final Map<String, Set<ValueSearch.Transfer>> transfersTo = new HashMap<>();
    private final Map<String, List<Parameter>> parametersOf = new HashMap<>();
    private final Deque<Found> fresh = new ArrayDeque<>();
    private final Deque<News> news = new ArrayDeque<>();
    private final SortedSet<Integer> stale = new TreeSet<>();
    private long passes;
    private boolean finished;

    ValueGraph(long steps) {
        this.passes = PASSES + PASSES_PER_STEP * steps;
    }

    boolean transfer(String target, ValueSearch.Transfer transfer) {
        if (passes <= 0 && transfersTo.containsKey(target)) {
            parametersOf
                    .getOrDefault(target, List.of())
                    .forEach(parameter -> add(parameter.at(), Fact.Mark.CUT, Chain.EMPTY));
            return false;
        }
        boolean isNew = transfersTo
                .computeIfAbsent(target, key -> new LinkedHashSet<>())
                .add(transfer);
        if (isNew) {
            for (Parameter parameter : parametersOf.getOrDefault(target, List.of())) {
                connect(parameter, transfer);
            }
        }
        return isNew;
    }

    /** Says that no more transfers will become known: what comes from a caller that nobody is comes from nowhere. */
    void finish() {
        finished = true;
        parametersOf.forEach((program, parameters) -> {
            if (!transfersTo.containsKey(program)) {
                parameters.forEach(this::uncalled);
            }
        });
    }

    private void uncalled(Parameter parameter) {
        ProgramFlow flow = parameter.at().place.flow();
        String name = flow.storage(parameter.inflow().region().storage()).name();
        add(
                parameter.at(),
                new Fact.Gap("no program is known that gives " + name + " to " + flow.program()),
                Chain.EMPTY);
    }

    boolean isFinished() {
        return finished;
    }

    /** What the region can hold just before the step. */
    Found before(ProgramFlow flow, int step, Region region) {
        return settled(new Place(flow, new LocalValues.Link(flow.earliest(step, region), -1, region)));
    }

    /** What the region is given anywhere in the program. */
    Found anywhere(ProgramFlow flow, Region region) {
        return settled(new Place(flow, new LocalValues.Link(ANYWHERE, -1, region)));
    }

    /** The watchers of places about which something was found since the last call. */
    SortedSet<Integer> stale() {
        settle();
        SortedSet<Integer> all = new TreeSet<>(stale);
        stale.clear();
        return all;
    }

    private Found settled(Place place) {
        Found found = found(place);
        settle();
        return found;
    }

    private Found found(Place place) {
        return places.computeIfAbsent(place, one -> {
            Found found = new Found(one);
            fresh.add(found);
            return found;
        });
    }

    private void settle() {
        while (!fresh.isEmpty() || !news.isEmpty()) {
            if (!fresh.isEmpty()) {
                explore(fresh.remove());
                continue;
            }
            News one = news.remove();
            Chain chain = one.at().facts.getOrDefault(one.fact(), Chain.EMPTY);
            for (Dependent dependent : one.at().dependents) {
                pass(one.fact(), chain, dependent);
            }
        }
    }

    private void explore(Found found) {
        ProgramFlow flow = found.place.flow();
        LocalValues.Link at = found.place.at();
        if (!flow.budget().state()) {
            add(found, Fact.Mark.CUT, Chain.EMPTY);
            return;
        }
        LocalValues local = at.step() == ANYWHERE ? LocalSearch.anywhere(flow, at.region()) : LocalSearch.at(flow, at);
        local.texts().forEach((text, chain) -> add(found, new Fact.Text(text), chain));
        local.gaps().forEach(gap -> add(found, new Fact.Gap(words(gap)), Chain.EMPTY));
        local.writers().forEach(writer -> add(found, new Fact.Writer(Evidence.at(writer)), Chain.EMPTY));
        local.composed().forEach(value -> add(found, new Fact.Composite(flow, value), value.chain()));
        if (local.isReached()) {
            add(found, Fact.Mark.REACHED, Chain.EMPTY);
        }
        if (local.isCut()) {
            add(found, Fact.Mark.CUT, Chain.EMPTY);
        }
        local.links().forEach((link, chain) -> connect(new Place(flow, link), new Dependent(found, chain, true)));
        for (LocalValues.Inflow inflow : local.inflows()) {
            inflow(found, inflow);
        }
    }

    private void inflow(Found found, LocalValues.Inflow inflow) {
        ProgramFlow flow = found.place.flow();
        int storage = inflow.region().storage();
        String name = flow.storage(storage).name();
        if (flow.parameter(storage) < 0) {
            add(found, new Fact.Gap(name + " is no parameter of " + flow.program()), Chain.EMPTY);
            return;
        }
        add(found, Fact.Mark.OPEN, Chain.EMPTY);
        Parameter parameter = new Parameter(found, inflow);
        if (finished && !transfersTo.containsKey(flow.program())) {
            uncalled(parameter);
        }
        parametersOf.computeIfAbsent(flow.program(), key -> new ArrayList<>()).add(parameter);
        transfersTo.getOrDefault(flow.program(), Set.of()).forEach(transfer -> connect(parameter, transfer));
    }

    private void connect(Parameter parameter, ValueSearch.Transfer transfer) {
        Region wanted = parameter.inflow().region();
        int index = parameter.at().place.flow().parameter(wanted.storage());
        Optional<Region> given =
                index < transfer.arguments().size() ? transfer.arguments().get(index) : Optional.empty();
        int shift = wanted.offset();
        if (given.isEmpty() || shift >= given.get().length()) {
            return;
        }
        int length = Math.min(wanted.length(), given.get().length() - shift);
        Region there = new Region(given.get().storage(), given.get().offset() + shift, length, wanted.repeats());
        ProgramFlow caller = transfer.caller();
        Chain chain = parameter
                .inflow()
                .chain()
                .then(caller.program() + " hands it over by " + transfer.how(), transfer.position());
        connect(
                new Place(caller, new LocalValues.Link(caller.earliest(transfer.step(), there), -1, there)),
                new Dependent(parameter.at(), chain, false));
    }

    private void connect(Place from, Dependent dependent) {
        Found source = found(from);
        if (source == dependent.to()) {
            return;
        }
        source.dependents.add(dependent);
        List.copyOf(source.facts.entrySet()).forEach(fact -> pass(fact.getKey(), fact.getValue(), dependent));
    }

    private void pass(Fact fact, Chain chain, Dependent dependent) {
        if (passes-- <= 0 && fact != Fact.Mark.CUT) {
            add(dependent.to(), Fact.Mark.CUT, Chain.EMPTY);
        } else if (!(fact instanceof Fact.Writer) || dependent.sameProgram()) {
            add(dependent.to(), fact, dependent.chain().then(chain));
        }
    }

    private void add(Found found, Fact fact, Chain chain) {
        if (found.facts.containsKey(fact)) {
            return;
        }
        if (fact instanceof Fact.Writer) {
            if (found.writers >= MAX_WRITERS) {
                return;
            }
            found.writers++;
        } else if (!(fact instanceof Fact.Mark)
                && (found.facts.size() >= MAX_FACTS
                        || !found.place.flow().budget().fact())) {
            add(found, Fact.Mark.CUT, Chain.EMPTY);
            return;
        }
        found.facts.put(fact, chain);
        stale.addAll(found.watchers);
        news.add(new News(found, fact));
    }

    private static String words(LocalValues.Gap gap) {
        Position where = gap.where();
        return where.line() == 0 ? gap.why() : gap.why() + " (" + where.file() + ":" + where.line() + ")";
    }
}
