package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.analyzer.cobol.storage.DataMap;
import dev.banyan.analyzer.cobol.storage.Field;
import dev.banyan.analyzer.cobol.storage.Texts;
import dev.banyan.grammars.cobol.DataStatement;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.OtherStatement;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What MOVE, SET, STRING and the other verbs of data write, and the verbs that have no record of their own. */
final class DataEffects {

    /** Verbs without a record of their own that change none of their operands. */
    private static final Set<String> READING = Set.of(
            "USE",
            "GENERATE",
            "INITIATE",
            "TERMINATE",
            "SUPPRESS",
            "SEND",
            "EXHIBIT",
            "RAISE",
            "DISABLE",
            "ENABLE",
            "PURGE",
            "ENTER",
            "COMMIT",
            "ROLLBACK",
            "READY",
            "RESET",
            "UNLOCK",
            "FREE");

    private final Operands operands;
    private final DataMap data;

    DataEffects(Operands operands) {
        this.operands = operands;
        this.data = operands.data();
    }

    List<Assignment> of(DataStatement statement) {
        if (statement instanceof DataStatement.Move move) {
            return move.corresponding() ? corresponding(move) : move(move);
        }
        if (statement instanceof DataStatement.SetCondition set) {
            return truths(set);
        }
        if (statement instanceof DataStatement.Initialize initialize) {
            return initialize(initialize);
        }
        if (statement instanceof DataStatement.Concatenate string) {
            List<Assignment> joined = new ArrayList<>(List.of(joined(string)));
            string.pointer().ifPresent(item -> joined.add(outside(item, "STRING POINTER", string.position())));
            return joined;
        }
        if (statement instanceof DataStatement.SetValue set) {
            return set(set);
        }
        List<Assignment> outside = new ArrayList<>();
        if (statement instanceof DataStatement.Unstring unstring) {
            received(unstring).forEach(item -> outside.add(outside(item, "UNSTRING", unstring.position())));
        } else if (statement instanceof DataStatement.SetStep step) {
            step.indexes().forEach(index -> outside.add(outside(index, "SET UP OR DOWN", step.position())));
        } else if (statement instanceof DataStatement.Accept accept) {
            outside.add(outside(accept.item(), "ACCEPT", accept.position()));
        } else if (statement instanceof DataStatement.Inspect inspect) {
            inspect.counters().forEach(item -> outside.add(outside(item, "INSPECT TALLYING", inspect.position())));
            if (changesNames(inspect) && inspect.item() instanceof Operand.Reference reference) {
                outside.add(unsure(reference, "INSPECT", inspect.position()));
            }
        }
        return outside;
    }

    private static List<Operand.Reference> received(DataStatement.Unstring unstring) {
        List<Operand.Reference> items = new ArrayList<>();
        for (DataStatement.Unstring.Receiver receiver : unstring.into()) {
            items.add(receiver.item());
            receiver.delimiter().ifPresent(items::add);
            receiver.count().ifPresent(items::add);
        }
        unstring.pointer().ifPresent(items::add);
        unstring.tallying().ifPresent(items::add);
        return items;
    }

    /** The documents of XML and JSON say which items they fill; of other verbs any operand may be filled. */
    List<Assignment> of(OtherStatement statement) {
        String verb = statement.verb();
        if (READING.contains(verb)) {
            return List.of();
        }
        boolean generates = verb.endsWith(" GENERATE");
        List<? extends Operand> filled =
                generates || verb.endsWith(" PARSE") ? statement.written() : statement.operands();
        List<Assignment> outside = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            if (filled.get(i) instanceof Operand.Reference reference) {
                outside.add(
                        generates && i == 0
                                ? outside(reference, verb, statement.position())
                                : unsure(reference, verb, statement.position()));
            }
        }
        return outside;
    }

    private List<Assignment> move(DataStatement.Move move) {
        List<Assignment> assignments = new ArrayList<>();
        for (Operand.Reference target : move.to()) {
            assignments.add(assign(
                    target,
                    move.from(),
                    "MOVE " + Operands.words(move.from()) + " TO " + Operands.words(target),
                    move.position()));
        }
        return assignments;
    }

    /** FROM is a MOVE to the record. */
    List<Assignment> moved(Operand from, Operand.Reference record, String verb, Position position) {
        return List.of(assign(record, from, verb + " " + record.name() + " FROM " + Operands.words(from), position));
    }

    private Assignment assign(Operand.Reference target, Operand from, String what, Position position) {
        DataMap.Place place = data.place(target);
        Optional<Field> field = target.modification().isPresent() ? Optional.empty() : data.field(target);
        Assignment.Source source = operands.source(from, place.region().length(), field);
        return new Assignment(place.region(), source, place.exact(), what, position);
    }

    private List<Assignment> corresponding(DataStatement.Move move) {
        Optional<Field> from = move.from() instanceof Operand.Reference group ? data.field(group) : Optional.empty();
        if (from.isEmpty()) {
            return List.of();
        }
        Map<String, Field> sources = new HashMap<>();
        data.leavesOf(from.get()).forEach(field -> sources.putIfAbsent(field.name(), field));
        List<Assignment> assignments = new ArrayList<>();
        for (Operand.Reference group : move.to()) {
            Optional<Field> to = data.field(group);
            for (Field target : to.map(data::leavesOf).orElse(List.of())) {
                Field source = sources.get(target.name());
                if (source != null) {
                    assignments.add(new Assignment(
                            target.anywhere(),
                            new Assignment.Copy(source.anywhere()),
                            true,
                            "MOVE CORRESPONDING " + from.get().name() + " TO " + group.name(),
                            move.position()));
                }
            }
        }
        return assignments;
    }

    private List<Assignment> truths(DataStatement.SetCondition set) {
        List<Assignment> assignments = new ArrayList<>();
        for (Operand.Reference name : set.names()) {
            Optional<DataMap.Truth> truth = data.truth(name.name());
            if (truth.isEmpty()) {
                continue;
            }
            if (!set.value() || truth.get().value().isEmpty()) {
                assignments.add(new Assignment(
                        truth.get().field().anywhere(),
                        new Assignment.Outside("SET " + name.name()),
                        false,
                        "SET " + name.name(),
                        set.position()));
                continue;
            }
            Field field = truth.get().field();
            Optional<String> text =
                    Texts.stored(truth.get().value().get(), field.first().length(), field.form());
            assignments.add(new Assignment(
                    field.anywhere(),
                    text.<Assignment.Source>map(Assignment.Constant::new).orElseGet(Assignment.Blank::new),
                    field.dimensions().isEmpty(),
                    "SET " + name.name() + " TO TRUE",
                    set.position()));
        }
        return assignments;
    }

    private List<Assignment> initialize(DataStatement.Initialize initialize) {
        List<Assignment> assignments = new ArrayList<>();
        for (Operand.Reference item : initialize.items()) {
            DataMap.Place place = data.place(item);
            boolean blank = initialize.replacements().isEmpty();
            assignments.add(new Assignment(
                    place.region(),
                    blank ? new Assignment.Blank() : new Assignment.Outside("INITIALIZE REPLACING"),
                    place.exact(),
                    "INITIALIZE " + item.name(),
                    initialize.position()));
        }
        return assignments;
    }

    /** STRING leaves the rest of its target as it was; programs clear it first, so the whole target counts as written. */
    private Assignment joined(DataStatement.Concatenate string) {
        DataMap.Place place = data.place(string.into());
        List<Assignment.Piece> pieces = new ArrayList<>();
        boolean clear = string.pointer().isEmpty();
        for (DataStatement.Concatenate.Piece piece : string.pieces()) {
            boolean byBlank = piece.delimiter().map(DataEffects::isBlank).orElse(false);
            clear &= piece.delimiter().isEmpty() || byBlank;
            int length = operands.region(piece.operand())
                    .map(region -> region.length())
                    .orElse(
                            piece.operand() instanceof Operand.Literal literal
                                    ? Math.max(1, literal.value().length())
                                    : 1);
            Assignment.Source source = operands.source(piece.operand(), length, Optional.empty());
            pieces.add(new Assignment.Piece(
                    source instanceof Assignment.Blank ? new Assignment.Constant(" ".repeat(length)) : source,
                    byBlank));
            clear &= !(source instanceof Assignment.Outside);
        }
        Assignment.Source source =
                clear ? new Assignment.Joined(pieces) : new Assignment.Outside("STRING, not followed");
        return new Assignment(
                place.region(),
                source,
                string.pointer().isEmpty() && place.exact(),
                "STRING INTO " + string.into().name(),
                string.position());
    }

    private List<Assignment> set(DataStatement.SetValue set) {
        List<Assignment> assignments = new ArrayList<>();
        for (Operand target : set.targets()) {
            if (target instanceof Operand.AddressOf address && address.item() instanceof Operand.Reference item) {
                assignments.add(outside(item, "SET ADDRESS OF " + item.name(), set.position()));
            } else if (target instanceof Operand.Reference item) {
                assignments.add(assign(
                        item,
                        set.value(),
                        "SET " + Operands.words(item) + " TO " + Operands.words(set.value()),
                        set.position()));
            }
        }
        return assignments;
    }

    Assignment outside(Operand.Reference item, String verb, Position position) {
        DataMap.Place place = data.place(item);
        return new Assignment(
                place.region(), new Assignment.Outside(verb), place.exact(), verb + " " + item.name(), position);
    }

    Assignment unsure(Operand.Reference item, String verb, Position position) {
        return new Assignment(
                data.place(item).region(), new Assignment.Outside(verb), false, verb + " " + item.name(), position);
    }

    /** Replacing blanks and LOW-VALUES by other blanks changes no name. */
    private static boolean changesNames(DataStatement.Inspect inspect) {
        return inspect.replaced() && !inspect.searched().stream().allMatch(DataEffects::isBlank);
    }

    private static boolean isBlank(Operand operand) {
        if (operand instanceof Operand.Figurative figurative) {
            return figurative.word() != Operand.Figurative.Word.ZERO;
        }
        return operand instanceof Operand.Literal literal
                && literal.kind() == Operand.Literal.Kind.TEXT
                && literal.value().isBlank();
    }
}
