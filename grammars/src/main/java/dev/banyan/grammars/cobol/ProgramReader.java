package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.CobolGrammar.FileEntryContext;
import dev.banyan.grammars.cobol.CobolGrammar.StatementContext;
import dev.banyan.grammars.cobol.DataDivision.StorageSection;
import dev.banyan.grammars.source.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From units to programs. The units are a flat row; programs nest by their END PROGRAM lines: one that starts inside
 * another is nested when the other is ended later on, and follows it otherwise.
 */
final class ProgramReader {

    private final TokenList tokens;
    private final List<Unit> units;
    private final UnitParser parser;
    private final Deque<ProgramBuilder> open = new ArrayDeque<>();
    private final List<Program> programs = new ArrayList<>();
    private final Set<String> ended;
    private boolean identified;
    private int statements;

    /** A reader of a list that is not empty. */
    ProgramReader(TokenList tokens, List<Unit> units, UnitParser parser) {
        this.tokens = tokens;
        this.units = units;
        this.parser = parser;
        this.ended = new java.util.HashSet<>();
    }

    int statements() {
        return statements;
    }

    List<Program> read() {
        for (Unit unit : units) {
            if (unit.kind() == Unit.Kind.END_PROGRAM) {
                ended.add(nameAt(unit.from() + 2));
            }
        }
        for (Unit unit : units) {
            unit(unit);
        }
        while (!open.isEmpty()) {
            closeProgram(false);
        }
        return programs;
    }

    private void unit(Unit unit) {
        switch (unit.kind()) {
            case IDENTIFICATION -> {
                startProgram(position(unit));
                identified = false;
            }
            case PROGRAM_ID -> programId(unit);
            case END_PROGRAM -> endProgram(nameAt(unit.from() + 2));
            case SPECIAL_NAMES -> program(unit).specialNames(tokens, unit);
            case SELECT ->
                parser.entry(unit, CobolGrammar::selectEntry)
                        .ifPresent(entry -> program(unit).select(EnvironmentTree.select(entry)));
            case DATA_SECTION -> program(unit).section(section(unit), position(unit));
            case FILE_ENTRY -> parser.entry(unit, CobolGrammar::fileEntry).ifPresent(entry -> file(unit, entry));
            case DATA_ENTRY ->
                parser.entry(unit, CobolGrammar::dataEntry).ifPresent(entry -> program(unit)
                        .item(tokens.get(unit.from()), entry.name(), entry.dataClause()));
            case LOOSE_ENTRY -> looseEntry(unit);
            case DATA_EXEC -> program(unit).block(ExecTree.block(tokens.get(unit.from())));
            default -> procedureUnit(unit);
        }
    }

    private void procedureUnit(Unit unit) {
        ProgramBuilder program = program(unit);
        Position position = position(unit);
        switch (unit.kind()) {
            case PROCEDURE_HEADER -> procedureHeader(unit, program);
            case END_DECLARATIVES -> program.procedure(position).endDeclaratives();
            case SECTION ->
                program.procedure(position).section(tokens.get(unit.from()).upper(), position);
            case PARAGRAPH ->
                program.procedure(position).paragraph(tokens.get(unit.from()).upper(), position);
            case SENTENCE -> {
                List<StatementContext> contexts = parser.sentence(unit);
                program.procedure(position).sentence(program.statements().statements(contexts), position);
            }
            default -> {
                // DECLARATIVES: its sections come first, and END DECLARATIVES says that they were it
            }
        }
    }

    private void procedureHeader(Unit unit, ProgramBuilder program) {
        Optional<CobolGrammar.ProcedureHeaderContext> header = parser.entry(unit, CobolGrammar::procedureHeader);
        program.procedure(new ProcedureBuilder(
                header.map(context -> CallTree.arguments(context.argument())).orElse(List.of()),
                header.flatMap(context -> OperandTree.reference(context.identifier(), true)),
                position(unit)));
    }

    private void file(Unit unit, FileEntryContext entry) {
        if (entry.FD() == null && entry.SD() == null) {
            return;
        }
        List<String> dataRecords = new ArrayList<>();
        entry.fileClause().forEach(clause -> clause.name().forEach(name -> dataRecords.add(OperandTree.upper(name))));
        program(unit).file(OperandTree.upper(entry.name()), entry.SD() != null, dataRecords, position(unit));
    }

    private void looseEntry(Unit unit) {
        parser.entry(unit, CobolGrammar::looseEntry).ifPresent(entry -> {
            List<CobolGrammar.DataClauseContext> clauses = new ArrayList<>();
            entry.looseClause().forEach(clause -> {
                if (clause.dataClause() != null) {
                    clauses.add(clause.dataClause());
                }
            });
            program(unit).item(tokens.get(unit.from()), entry.name(), clauses);
        });
    }

    private StorageSection.@Nullable Kind section(Unit unit) {
        return switch (tokens.get(unit.from()).upper()) {
            case "FILE" -> null;
            case "LOCAL-STORAGE" -> StorageSection.Kind.LOCAL_STORAGE;
            case "LINKAGE" -> StorageSection.Kind.LINKAGE;
            case "COMMUNICATION" -> StorageSection.Kind.COMMUNICATION;
            case "REPORT" -> StorageSection.Kind.REPORT;
            case "SCREEN" -> StorageSection.Kind.SCREEN;
            default -> StorageSection.Kind.WORKING_STORAGE;
        };
    }

    private void programId(Unit unit) {
        if (identified || open.isEmpty()) {
            startProgram(position(unit));
        }
        identified = true;
        int at = tokens.type(unit.from() + 1) == CobolGrammar.DOT ? unit.from() + 2 : unit.from() + 1;
        if (at >= unit.to()) {
            return;
        }
        Program.Kind kind =
                switch (tokens.get(unit.from()).upper()) {
                    case "FUNCTION-ID" -> Program.Kind.FUNCTION;
                    case "CLASS-ID" -> Program.Kind.CLASS;
                    case "METHOD-ID" -> Program.Kind.METHOD;
                    default -> Program.Kind.PROGRAM;
                };
        boolean common = false;
        for (int i = at + 1; i < unit.to(); i++) {
            common |= tokens.get(i).is("COMMON");
        }
        program(unit)
                .identify(new Program.Identification(
                        nameAt(at), kind, common, tokens.get(at).position()));
    }

    private void startProgram(Position position) {
        ProgramBuilder around = open.peek();
        if (around != null && !ended.contains(around.name())) {
            closeProgram(false);
            around = open.peek();
        }
        open.push(new ProgramBuilder(position, around));
    }

    private void endProgram(String name) {
        boolean known = open.stream().anyMatch(program -> program.name().equals(name));
        while (!open.isEmpty()) {
            boolean last = !known || open.peek().name().equals(name);
            closeProgram(last && known);
            if (last) {
                return;
            }
        }
    }

    private void closeProgram(boolean byEnd) {
        ProgramBuilder closed = open.pop();
        Program program = closed.build(byEnd);
        statements += closed.statements().count();
        ProgramBuilder around = open.peek();
        if (around == null) {
            programs.add(program);
        } else {
            around.nest(program);
        }
        identified = true;
    }

    /** The program that a unit belongs to; text before any PROGRAM-ID is a program without a name. */
    private ProgramBuilder program(Unit unit) {
        ProgramBuilder current = open.peek();
        if (current == null) {
            current = new ProgramBuilder(position(unit), null);
            open.push(current);
        }
        return current;
    }

    private Position position(Unit unit) {
        return tokens.get(unit.from()).position();
    }

    private String nameAt(int at) {
        if (at >= tokens.size()) {
            return "";
        }
        CobolToken token = tokens.get(at);
        return token.getType() == CobolGrammar.TEXT
                ? Words.upper(Literals.text(token.getText(), token.position()).value())
                : token.upper();
    }
}
