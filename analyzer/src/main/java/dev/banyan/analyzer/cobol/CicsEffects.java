package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.analyzer.cobol.flow.Effects.Effect;
import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.grammars.cics.CicsCommand;
import dev.banyan.grammars.cics.CicsOperand;
import dev.banyan.grammars.cics.CicsOption;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What EXEC CICS commands need, write and end. */
final class CicsEffects {

    private static final Map<String, EdgeKind> FILE_COMMANDS = Map.of(
            "READ", EdgeKind.READS,
            "STARTBR", EdgeKind.READS,
            "READNEXT", EdgeKind.READS,
            "READPREV", EdgeKind.READS,
            "WRITE", EdgeKind.WRITES,
            "REWRITE", EdgeKind.WRITES,
            "DELETE", EdgeKind.WRITES);

    private static final Map<String, EdgeKind> QUEUE_COMMANDS = Map.of(
            "READQ TS", EdgeKind.READS,
            "READQ TD", EdgeKind.READS,
            "WRITEQ TS", EdgeKind.WRITES,
            "WRITEQ TD", EdgeKind.WRITES,
            "DELETEQ TS", EdgeKind.WRITES,
            "DELETEQ TD", EdgeKind.WRITES);

    private static final Set<String> ANSWERING = Set.of("ASSIGN", "FORMATTIME", "ASKTIME", "INQUIRE", "ADDRESS");

    private final Operands operands;
    private final List<Use> uses;

    CicsEffects(Operands operands, List<Use> uses) {
        this.operands = operands;
        this.uses = uses;
    }

    Effect of(CicsCommand command, Use.Site site) {
        Optional<EdgeKind> file = Optional.ofNullable(FILE_COMMANDS.get(command.name()));
        file.ifPresent(kind -> command.argument("FILE", "DATASET")
                .ifPresent(name -> uses.add(Use.of(kind, command.name(), NodeKind.DATASET, named(name, site), site)
                        .in(LogicalName.Namespace.CICS_FILE))));
        Optional<EdgeKind> queue = Optional.ofNullable(QUEUE_COMMANDS.get(command.name()));
        queue.ifPresent(kind -> queue(command, kind, site));
        return switch (command.name()) {
            case "LINK" -> link(command, site);
            case "XCTL" -> xctl(command, site);
            case "RETURN" -> {
                transaction(command, "RETURN-TRANSID", site, "COMMAREA");
                yield leaving(command);
            }
            case "START", "START ATTACH", "RUN TRANSID" -> {
                transaction(command, "START-TRANSID", site, "FROM");
                yield Effect.NONE;
            }
            case "ABEND" -> Effect.ending();
            case "SEND MAP" -> map(command, "SEND-MAP", site);
            case "RECEIVE MAP" -> map(command, "RECEIVE-MAP", site);
            case "HANDLE CONDITION", "HANDLE AID", "HANDLE ABEND" -> handlers(command);
            default -> Effect.assigning(received(command, site));
        };
    }

    private Name named(CicsOperand operand, Use.Site site) {
        return operands.name(operand, site.position());
    }

    private void queue(CicsCommand command, EdgeKind kind, Use.Site site) {
        String via = command.name().replace(' ', '-');
        command.argument("QUEUE", "QNAME").ifPresent(name -> {
            Use use = Use.of(kind, via, NodeKind.QUEUE, named(name, site), site);
            uses.add(via.endsWith("TD") ? use.in(LogicalName.Namespace.CICS_TDQUEUE) : use);
        });
    }

    private List<Optional<Region>> commarea(CicsCommand command, String option, Use.Site site) {
        return List.of(command.argument(option).flatMap(operand -> operands.region(operand, site.position())));
    }

    private Effect link(CicsCommand command, Use.Site site) {
        Optional<CicsOperand> program = command.argument("PROGRAM");
        program.ifPresent(name -> uses.add(
                Use.transfer("LINK", NodeKind.PROGRAM, named(name, site), site, commarea(command, "COMMAREA", site))));
        String callee = program.map(name -> named(name, site).operand()).orElse("a program");
        return command.argument("COMMAREA")
                .flatMap(area -> operands.region(area, site.position()))
                .map(area -> Effect.assigning(List.of(new Assignment(
                        area,
                        new Assignment.Outside("LINK to " + callee + ", which may change it"),
                        false,
                        "LINK",
                        site.position()))))
                .orElse(Effect.NONE);
    }

    private Effect xctl(CicsCommand command, Use.Site site) {
        command.argument("PROGRAM")
                .ifPresent(name -> uses.add(Use.transfer(
                        "XCTL", NodeKind.PROGRAM, named(name, site), site, commarea(command, "COMMAREA", site))));
        return leaving(command);
    }

    /** The program goes on where it asks for the response, when the command fails. */
    private static Effect leaving(CicsCommand command) {
        boolean goesOn =
                command.option("RESP").isPresent() || command.option("NOHANDLE").isPresent();
        return goesOn ? Effect.NONE : Effect.ending();
    }

    private void transaction(CicsCommand command, String via, Use.Site site, String area) {
        command.argument("TRANSID")
                .ifPresent(name -> uses.add(Use.transfer(
                        via, NodeKind.TRANSACTION, named(name, site), site, commarea(command, area, site))));
    }

    private Effect map(CicsCommand command, String via, Use.Site site) {
        Optional<CicsOperand> map = command.argument("MAP");
        map.ifPresent(name -> uses.add(Use.of(EdgeKind.SHOWS, via, NodeKind.SCREEN, named(name, site), site)
                .withMapset(command.argument("MAPSET").map(mapset -> named(mapset, site)))));
        List<Assignment> received = new ArrayList<>(received(command, site));
        if (via.equals("RECEIVE-MAP")
                && command.option("INTO").isEmpty()
                && map.isPresent()
                && named(map.get(), site) instanceof Name.Fixed fixed) {
            String symbolic = fixed.text() + "I";
            if (operands.data().storageOf(symbolic).isPresent()) {
                received.add(outside(
                        new Operand.Reference(symbolic, List.of(), List.of(), Optional.empty(), site.position()),
                        "what is typed into map " + fixed.text(),
                        site.position()));
            }
        }
        return Effect.assigning(received);
    }

    /** Labels of HANDLE may run after any later command. */
    private Effect handlers(CicsCommand command) {
        List<String> labels = new ArrayList<>();
        for (CicsOption option : command.options()) {
            if (option.argument().orElse(null) instanceof CicsOperand.Reference label
                    && !option.name().equals("PROGRAM")) {
                labels.add(label.name());
            }
        }
        return new Effect(List.of(), false, labels);
    }

    /** What CICS writes into the program's data, and what a name in it can therefore not be known. */
    private List<Assignment> received(CicsCommand command, Use.Site site) {
        boolean answering = ANSWERING.stream().anyMatch(command.name()::startsWith);
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < command.options().size(); i++) {
            CicsOption option = command.options().get(i);
            boolean target = option.name().equals("INTO")
                    || (option.name().equals("SET") && !answering)
                    || (answering && !(i == 0 && command.name().startsWith("INQUIRE")));
            if (target) {
                option.argument()
                        .flatMap(operand -> operands.reference(operand, site.position()))
                        .ifPresent(
                                item -> assignments.add(outside(item, "EXEC CICS " + command.name(), site.position())));
            }
        }
        return assignments;
    }

    private Assignment outside(Operand.Reference item, String why, Position position) {
        return new Assignment(
                operands.data().place(item).region(),
                new Assignment.Outside(why),
                item.modification().isEmpty(),
                why,
                position);
    }
}
