package dev.banyan.analyzer.cobol.control;

import dev.banyan.grammars.cics.CicsCommand;
import dev.banyan.grammars.cics.CicsOperand;
import dev.banyan.grammars.cobol.Condition;
import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.ExecBlock;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.ProcedureDivision;
import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.cobol.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names and text literals that a program uses, those of nested programs included, which see its GLOBAL items. Any word
 * of an EXEC block counts as a name.
 */
final class NamesUsed {

    private final Map<String, Set<List<String>>> names = new HashMap<>();
    private final Set<String> literals = new HashSet<>();
    private final CicsCommands commands;
    private boolean online;

    private NamesUsed(CicsCommands commands) {
        this.commands = commands;
    }

    static NamesUsed of(Program program, CicsCommands commands) {
        NamesUsed used = new NamesUsed(commands);
        used.program(program);
        return used;
    }

    /** Whether the name is used, qualified by nothing but groups among the given ones. */
    boolean isUsed(String name, List<String> groups) {
        for (List<String> qualifiers : names.getOrDefault(name, Set.of())) {
            if (groups.containsAll(qualifiers)) {
                return true;
            }
        }
        return false;
    }

    boolean isUsed(String name) {
        return names.containsKey(name);
    }

    Set<String> literals() {
        return literals;
    }

    private void program(Program program) {
        program.environment().files().forEach(file -> {
            file.assign().forEach(this::name);
            file.keys().forEach(key -> operand(key.item()));
            file.status().forEach(this::operand);
        });
        program.data().files().forEach(file -> {
            file.records().forEach(this::item);
            file.blocks().forEach(this::exec);
        });
        program.data().sections().forEach(section -> {
            section.items().forEach(this::item);
            section.blocks().forEach(this::exec);
        });
        program.procedure().ifPresent(this::procedure);
        program.nested().forEach(this::program);
        if (online) {
            name("DFHCOMMAREA");
        }
    }

    private void procedure(ProcedureDivision procedure) {
        procedure.using().forEach(argument -> argument.operand().ifPresent(this::operand));
        procedure.returning().ifPresent(this::operand);
        procedure.declaratives().forEach(this::section);
        procedure.sections().forEach(this::section);
    }

    private void section(ProcedureDivision.Section section) {
        section.paragraphs().forEach(paragraph -> paragraph.sentences().forEach(sentence -> sentence.statements()
                .forEach(this::statement)));
    }

    private void statement(Statement statement) {
        if (statement instanceof ExecBlock block) {
            exec(block);
        } else {
            StatementOperands.visit(statement, this::operand, this::condition);
            statement.nested().forEach(this::statement);
        }
    }

    private void exec(ExecBlock block) {
        BodyWords.of(block.body()).forEach(this::name);
        if (block.language() == ExecBlock.Language.CICS) {
            online = true;
            commands.read(block)
                    .command()
                    .filter(command -> command.name().endsWith(" MAP"))
                    .ifPresent(this::symbolicMap);
        }
    }

    /** SEND MAP without FROM sends the symbolic map's output side; RECEIVE MAP without INTO fills its input side. */
    private void symbolicMap(CicsCommand command) {
        if (command.argument("MAP").orElse(null) instanceof CicsOperand.Literal map) {
            String plain = map.value().strip().toUpperCase(Locale.ROOT);
            name(plain + "O");
            name(plain + "I");
        }
    }

    /** What an entry says of other items; its own names are no use of it. */
    private void item(DataItem item) {
        item.clauses().occurs().ifPresent(occurs -> {
            occurs.dependingOn().ifPresent(this::operand);
            occurs.keys().forEach(key -> operand(key.item()));
        });
        item.clauses().renames().forEach(this::operand);
        item.clauses().values().forEach(this::value);
        item.conditions().forEach(condition -> {
            condition.values().forEach(this::value);
            condition.whenFalse().ifPresent(this::operand);
        });
        item.children().forEach(this::item);
    }

    private void value(DataItem.Value value) {
        operand(value.from());
        value.through().ifPresent(this::operand);
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Relation relation) {
            operand(relation.left());
            operand(relation.right());
        } else if (condition instanceof Condition.Test test) {
            operand(test.subject());
        } else if (condition instanceof Condition.Named named) {
            operand(named.name());
        } else if (condition instanceof Condition.Truth truth) {
            operand(truth.value());
        } else if (condition instanceof Condition.Not not) {
            condition(not.condition());
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(this::condition);
        }
    }

    private void operand(Operand operand) {
        if (operand instanceof Operand.Reference reference) {
            names.computeIfAbsent(reference.name(), key -> new HashSet<>(2)).add(reference.qualifiers());
            reference.subscripts().forEach(this::operand);
            reference.modification().ifPresent(this::modification);
        } else if (operand instanceof Operand.Literal literal) {
            if (literal.kind() == Operand.Literal.Kind.TEXT) {
                literals.add(literal.value());
            }
        } else if (operand instanceof Operand.AllLiteral all) {
            operand(all.repeated());
        } else if (operand instanceof Operand.FunctionCall call) {
            call.arguments().forEach(this::operand);
            call.modification().ifPresent(this::modification);
        } else if (operand instanceof Operand.LengthOf length) {
            operand(length.item());
        } else if (operand instanceof Operand.AddressOf address) {
            operand(address.item());
        } else if (operand instanceof Operand.Negation negation) {
            operand(negation.operand());
        } else if (operand instanceof Operand.Calculation calculation) {
            operand(calculation.left());
            operand(calculation.right());
        }
    }

    private void modification(Operand.ReferenceModification modification) {
        operand(modification.start());
        modification.length().ifPresent(this::operand);
    }

    private void name(String name) {
        names.computeIfAbsent(name, key -> new HashSet<>(2)).add(List.of());
    }
}
