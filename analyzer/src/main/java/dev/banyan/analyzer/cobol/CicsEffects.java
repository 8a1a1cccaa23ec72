package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
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

/** What EXEC CICS commands need and write. */
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

    List<Assignment> of(CicsCommand command, Use.Site site) {
        Optional<EdgeKind> file = Optional.ofNullable(FILE_COMMANDS.get(command.name()));
        file.ifPresent(kind -> command.argument("FILE", "DATASET")
                .ifPresent(name -> uses.add(Use.of(kind, command.name(), NodeKind.DATASET, named(name, site), site)
                        .in(LogicalName.Namespace.CICS_FILE))));
        Optional<EdgeKind> queue = Optional.ofNullable(QUEUE_COMMANDS.get(command.name()));
        queue.ifPresent(kind -> queue(command, kind, site));
        switch (command.name()) {
            case "LINK" -> {
                return link(command, site);
            }
            case "XCTL" -> xctl(command, site);
            case "RETURN" -> transaction(command, "RETURN-TRANSID", site, "COMMAREA");
            case "START", "START ATTACH", "RUN TRANSID" -> transaction(command, "START-TRANSID", site, "FROM");
            case "SEND MAP" -> {
                return map(command, "SEND-MAP", site);
            }
            case "RECEIVE MAP" -> {
                return map(command, "RECEIVE-MAP", site);
            }
            default -> {
                return received(command, site);
            }
        }
        return List.of();
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

    private List<Assignment> link(CicsCommand command, Use.Site site) {
        Optional<CicsOperand> program = command.argument("PROGRAM");
        program.ifPresent(name -> uses.add(
                Use.transfer("LINK", NodeKind.PROGRAM, named(name, site), site, commarea(command, "COMMAREA", site))));
        String callee = program.map(name -> named(name, site).operand()).orElse("a program");
        return command.argument("COMMAREA")
                .flatMap(area -> operands.region(area, site.position()))
                .map(area -> List.of(new Assignment(
                        area,
                        new Assignment.Outside("LINK to " + callee + ", which may change it"),
                        false,
                        "LINK",
                        site.position())))
                .orElse(List.of());
    }

    private void xctl(CicsCommand command, Use.Site site) {
        command.argument("PROGRAM")
                .ifPresent(name -> uses.add(Use.transfer(
                        "XCTL", NodeKind.PROGRAM, named(name, site), site, commarea(command, "COMMAREA", site))));
    }

    private void transaction(CicsCommand command, String via, Use.Site site, String area) {
        command.argument("TRANSID")
                .ifPresent(name -> uses.add(Use.transfer(
                        via, NodeKind.TRANSACTION, named(name, site), site, commarea(command, area, site))));
    }

    private List<Assignment> map(CicsCommand command, String via, Use.Site site) {
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
        return received;
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
