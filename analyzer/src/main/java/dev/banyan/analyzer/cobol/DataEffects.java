package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.analyzer.cobol.storage.DataMap;
import dev.banyan.analyzer.cobol.storage.Field;
import dev.banyan.analyzer.cobol.storage.Texts;
import dev.banyan.grammars.cobol.ArithmeticStatement;
import dev.banyan.grammars.cobol.DataStatement;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.OtherStatement;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What MOVE, SET, STRING and the other verbs of data write. */
final class DataEffects {

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
            return set.value() ? truths(set) : List.of();
        }
        if (statement instanceof DataStatement.Initialize initialize) {
            return initialize(initialize);
        }
        if (statement instanceof DataStatement.Concatenate string) {
            return List.of(joined(string));
        }
        if (statement instanceof DataStatement.SetValue set) {
            return set(set);
        }
        List<Assignment> outside = new ArrayList<>();
        if (statement instanceof DataStatement.Unstring unstring) {
            unstring.into().forEach(receiver -> outside.add(outside(receiver.item(), "UNSTRING", unstring.position())));
        } else if (statement instanceof DataStatement.SetStep step) {
            step.indexes().forEach(index -> outside.add(outside(index, "SET UP OR DOWN", step.position())));
        } else if (statement instanceof DataStatement.Accept accept) {
            outside.add(outside(accept.item(), "ACCEPT", accept.position()));
        } else if (statement instanceof DataStatement.Inspect inspect && changesNames(inspect)) {
            Operand item = inspect.item();
            if (item instanceof Operand.Reference reference) {
                outside.add(unsure(reference, "INSPECT", inspect.position()));
            }
        }
        return outside;
    }

    List<Assignment> of(ArithmeticStatement statement) {
        List<Assignment> outside = new ArrayList<>();
        Position position = statement.position();
        if (statement instanceof ArithmeticStatement.Compute compute) {
            compute.results().forEach(result -> outside.add(outside(result.item(), "COMPUTE", position)));
        } else if (statement instanceof ArithmeticStatement.Sum sum) {
            results(sum.giving(), sum.base(), position, outside);
        } else if (statement instanceof ArithmeticStatement.Product product) {
            results(product.giving(), product.second(), position, outside);
        }
        return outside;
    }

    List<Assignment> of(OtherStatement statement) {
        List<Assignment> outside = new ArrayList<>();
        for (Operand operand : statement.verb().equals("RECEIVE") ? statement.operands() : statement.written()) {
            if (operand instanceof Operand.Reference reference) {
                outside.add(unsure(reference, statement.verb(), statement.position()));
            }
        }
        return outside;
    }

    private void results(
            List<ArithmeticStatement.Result> giving,
            List<ArithmeticStatement.Term> base,
            Position position,
            List<Assignment> into) {
        giving.forEach(result -> into.add(outside(result.item(), "arithmetic", position)));
        if (giving.isEmpty()) {
            for (ArithmeticStatement.Term term : base) {
                if (term.operand() instanceof Operand.Reference item) {
                    into.add(outside(item, "arithmetic", position));
                }
            }
        }
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
            if (truth.isEmpty() || truth.get().value().isEmpty()) {
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

    /** The indexes that PERFORM VARYING counts. */
    List<Assignment> of(FlowStatement.Loop loop, Position position) {
        return loop instanceof FlowStatement.Loop.Varying varying
                ? varying.steps().stream()
                        .map(step -> outside(step.index(), "PERFORM VARYING", position))
                        .toList()
                : List.of();
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
