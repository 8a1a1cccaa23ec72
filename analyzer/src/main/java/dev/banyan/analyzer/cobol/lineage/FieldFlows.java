package dev.banyan.analyzer.cobol.lineage;

import dev.banyan.analyzer.cobol.lineage.Spans.Span;
import dev.banyan.analyzer.cobol.storage.DataMap;
import dev.banyan.analyzer.cobol.storage.Field;
import dev.banyan.analyzer.cobol.storage.PlacedRecord;
import dev.banyan.grammars.cics.CicsCommand;
import dev.banyan.grammars.cobol.Argument;
import dev.banyan.grammars.cobol.ArithmeticStatement;
import dev.banyan.grammars.cobol.DataStatement;
import dev.banyan.grammars.cobol.FileStatement;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.ProcedureDivision;
import dev.banyan.grammars.cobol.Statement;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.sql.SqlStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the flows of one program, statement by statement. A MOVE of groups is one flow over bytes, not one for each
 * pair of items, so that the cost is that of the statements. Belongs to one thread.
 */
public final class FieldFlows {

    private final String program;
    private final DataMap data;
    private final Spans spans;
    private final Outside outside;
    private final CicsFlows cics;
    private final SqlFlows sql;
    private final Map<String, List<PlacedRecord>> recordsOfFile = new HashMap<>();
    private final Set<Flow> flows = new LinkedHashSet<>();

    public FieldFlows(String program, DataMap data, Outside outside) {
        this.program = program;
        this.data = data;
        this.spans = new Spans(data);
        this.outside = outside;
        this.cics = new CicsFlows(data, spans, outside, flows::add);
        this.sql = new SqlFlows(spans, flows::add);
        for (PlacedRecord record : data.records()) {
            record.file().ifPresent(file -> recordsOfFile
                    .computeIfAbsent(file, key -> new ArrayList<>())
                    .add(record));
        }
    }

    public ProgramLineage result(String file) {
        return new ProgramLineage(program, file, List.copyOf(flows));
    }

    /** The parameters: what a caller hands over comes in there, and goes back. */
    public void of(ProcedureDivision procedure) {
        int number = 0;
        for (Argument argument : procedure.using()) {
            number++;
            if (argument.operand().orElse(null) instanceof Operand.Reference item) {
                handed(item, program + "#" + number, "USING", procedure.position());
            }
        }
        if (number == 0) {
            Operand.Reference area =
                    new Operand.Reference("DFHCOMMAREA", List.of(), List.of(), Optional.empty(), procedure.position());
            handed(area, program + "#1", "COMMAREA", procedure.position());
        }
    }

    private void handed(Operand.Reference item, String argument, String kind, Position position) {
        spans.of(item).ifPresent(span -> {
            int length = span.end().length();
            flows.add(new Flow(End.record("argument:" + argument, length), span.end(), kind, true, position));
            flows.add(new Flow(span.end(), End.record("result:" + argument, length), kind, true, position));
        });
    }

    public void of(CicsCommand command, Position position) {
        cics.of(command, position);
    }

    public void of(SqlStatement statement) {
        sql.of(statement);
    }

    /** CALL of a program whose name is known. */
    public void call(String target, List<Argument> using, Position position) {
        int number = 0;
        for (Argument argument : using) {
            number++;
            if (argument.operand().orElse(null) instanceof Operand.Reference item) {
                String name = target + "#" + number;
                spans.of(item).ifPresent(span -> {
                    int length = span.end().length();
                    flows.add(new Flow(span.end(), End.record("argument:" + name, length), "CALL", true, position));
                    if (argument.passing() == Argument.Passing.REFERENCE) {
                        flows.add(new Flow(End.record("result:" + name, length), span.end(), "CALL", true, position));
                    }
                });
            }
        }
    }

    /** What a statement moves; CALL and EXEC are told by themselves. */
    public void of(Statement statement) {
        if (statement instanceof DataStatement move) {
            data(move);
        } else if (statement instanceof FlowStatement flow) {
            Comparisons.of(flow, (left, right) -> compared(left, right, flow.position()));
        } else if (statement instanceof ArithmeticStatement arithmetic) {
            arithmetic(arithmetic);
        } else if (statement instanceof FileStatement.Read read) {
            read(read.file().name(), read.into(), "READ", read.position());
        } else if (statement instanceof FileStatement.ReturnRecord read) {
            read(read.file().name(), read.into(), "RETURN", read.position());
        } else if (statement instanceof FileStatement.Write write) {
            write(write.target(), write.from(), write.rewrite() ? "REWRITE" : "WRITE", write.position());
        } else if (statement instanceof FileStatement.Release release) {
            write(release.target(), release.from(), "RELEASE", release.position());
        }
    }

    private void data(DataStatement statement) {
        Position position = statement.position();
        if (statement instanceof DataStatement.Move move && move.corresponding()) {
            move.to().forEach(to -> corresponding(move.from(), to, "MOVE CORRESPONDING", position));
        } else if (statement instanceof DataStatement.Move move) {
            move.to().forEach(to -> flow(move.from(), to, "MOVE", position));
        } else if (statement instanceof DataStatement.SetValue set) {
            set.targets().forEach(target -> flow(set.value(), target, "SET", position));
        } else if (statement instanceof DataStatement.Initialize initialize) {
            initialize
                    .replacements()
                    .forEach(by -> initialize.items().forEach(item -> flow(by.by(), item, "INITIALIZE", position)));
        } else if (statement instanceof DataStatement.Concatenate string) {
            string.pieces().forEach(piece -> converted(piece.operand(), string.into(), "STRING", position));
        } else if (statement instanceof DataStatement.Unstring unstring) {
            unstring.into().forEach(receiver -> converted(unstring.from(), receiver.item(), "UNSTRING", position));
        } else if (statement instanceof DataStatement.Inspect inspect) {
            inspect.given().forEach(operand -> converted(operand, inspect.item(), "INSPECT", position));
        }
    }

    private void arithmetic(ArithmeticStatement statement) {
        Position position = statement.position();
        if (statement instanceof ArithmeticStatement.Compute compute) {
            compute.results().forEach(result -> converted(compute.expression(), result.item(), "COMPUTE", position));
        } else if (statement instanceof ArithmeticStatement.Sum sum) {
            String kind = sum.subtract() ? "SUBTRACT" : "ADD";
            for (Operand operand : sum.operands()) {
                if (sum.corresponding()) {
                    sum.base()
                            .forEach(term -> corresponding(operand, term.operand(), kind + " CORRESPONDING", position));
                } else {
                    results(operand, sum.giving(), sum.base(), kind, position);
                }
            }
            given(sum.base(), sum.giving(), kind, position);
        } else if (statement instanceof ArithmeticStatement.Product product) {
            String kind =
                    product.operator() == ArithmeticStatement.Product.Operator.MULTIPLY_BY ? "MULTIPLY" : "DIVIDE";
            results(product.first(), product.giving(), product.second(), kind, position);
            given(product.second(), product.giving(), kind, position);
        }
    }

    private void results(
            Operand operand,
            List<ArithmeticStatement.Result> giving,
            List<ArithmeticStatement.Term> base,
            String kind,
            Position position) {
        giving.forEach(result -> converted(operand, result.item(), kind, position));
        if (giving.isEmpty()) {
            base.forEach(term -> converted(operand, term.operand(), kind, position));
        }
    }

    private void given(
            List<ArithmeticStatement.Term> base,
            List<ArithmeticStatement.Result> giving,
            String kind,
            Position position) {
        for (ArithmeticStatement.Result result : giving) {
            base.forEach(term -> converted(term.operand(), result.item(), kind, position));
        }
    }

    /** Elementary items of the same name below two groups. */
    private void corresponding(Operand from, Operand to, String kind, Position position) {
        if (!(from instanceof Operand.Reference source) || !(to instanceof Operand.Reference target)) {
            return;
        }
        Map<String, Field> sources = new HashMap<>();
        data.field(source)
                .map(data::leavesOf)
                .orElse(List.of())
                .forEach(field -> sources.putIfAbsent(field.name(), field));
        for (Field field : data.field(target).map(data::leavesOf).orElse(List.of())) {
            Field same = sources.get(field.name());
            if (same != null) {
                flows.add(new Flow(Spans.end(same), Spans.end(field), kind, false, position));
            }
        }
    }

    /** A MOVE: from item to item by its value, from and to groups and parts of items byte by byte. */
    private void flow(Operand from, Operand to, String kind, Position position) {
        if (!(from instanceof Operand.Reference source)) {
            converted(from, to, kind, position);
            return;
        }
        Optional<Span> target = to instanceof Operand.Reference item ? spans.of(item) : Optional.empty();
        Optional<Span> origin = spans.of(source);
        if (origin.isPresent() && target.isPresent()) {
            boolean values = origin.get().whole() && target.get().whole();
            flows.add(new Flow(origin.get().end(), target.get().end(), kind, !values, position));
        }
    }

    private void converted(Operand from, Operand to, String kind, Position position) {
        Optional<Span> target = to instanceof Operand.Reference item ? spans.of(item) : Optional.empty();
        if (target.isPresent()) {
            for (Operand.Reference source : Spans.references(from)) {
                spans.of(source)
                        .filter(origin -> !origin.end().equals(target.get().end()))
                        .ifPresent(origin ->
                                flows.add(new Flow(origin.end(), target.get().end(), kind, false, position)));
            }
        }
    }

    /** Parts of items and the results of functions and calculations have lengths of their own. */
    private void compared(Operand one, Operand other, Position position) {
        if (one instanceof Operand.Reference left && other instanceof Operand.Reference right) {
            Optional<Span> from = spans.of(left).filter(Span::whole);
            Optional<Span> to = spans.of(right).filter(Span::whole);
            if (from.isPresent() && to.isPresent()) {
                flows.add(new Flow(from.get().end(), to.get().end(), Flow.COMPARED, false, position));
                flows.add(new Flow(to.get().end(), from.get().end(), Flow.COMPARED, false, position));
            }
        }
    }

    private void read(String file, Optional<Operand.Reference> into, String verb, Position position) {
        for (PlacedRecord record : recordsOfFile.getOrDefault(file, List.of())) {
            End bytes = End.of(record.storage(), 0, record.layout().length(), 0);
            place(file, bytes).ifPresent(place -> flows.add(new Flow(place, bytes, verb, true, position)));
            into.flatMap(spans::of)
                    .ifPresent(span -> flows.add(new Flow(bytes, span.end(), verb + " INTO", true, position)));
        }
    }

    private void write(Operand.Reference target, Optional<Operand> from, String verb, Position position) {
        Optional<Span> record = spans.of(target);
        if (record.isEmpty()) {
            return;
        }
        End bytes = record.get().end();
        if (from.orElse(null) instanceof Operand.Reference source) {
            spans.of(source).ifPresent(span -> flows.add(new Flow(span.end(), bytes, verb + " FROM", true, position)));
        }
        data.records().stream()
                .filter(one -> one.storage() == bytes.storage())
                .flatMap(one -> one.file().stream())
                .findFirst()
                .flatMap(file -> place(file, bytes))
                .ifPresent(place -> flows.add(new Flow(bytes, place, verb, true, position)));
    }

    private Optional<End> place(String file, End bytes) {
        return outside.file(file).map(name -> End.record("file:" + name, bytes.length()));
    }
}
