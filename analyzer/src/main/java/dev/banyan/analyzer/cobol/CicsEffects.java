package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.grammars.cics.CicsCommand;
import dev.banyan.grammars.cics.CicsDirection;
import dev.banyan.grammars.cics.CicsOperand;
import dev.banyan.grammars.cics.CicsOption;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            case "LINK", "XCTL" -> program(command, site);
            case "RETURN" -> transaction(command, "RETURN-TRANSID", site, "COMMAREA");
            case "START", "START ATTACH", "RUN TRANSID" -> transaction(command, "START-TRANSID", site, "FROM");
            case "SEND MAP" -> map(command, "SEND-MAP", site);
            case "RECEIVE MAP" -> {
                return typed(map(command, "RECEIVE-MAP", site), command, site);
            }
            default -> {}
        }
        return received(command, site);
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

    private void program(CicsCommand command, Use.Site site) {
        command.argument("PROGRAM")
                .ifPresent(name -> uses.add(Use.transfer(
                        command.name(),
                        NodeKind.PROGRAM,
                        named(name, site),
                        site,
                        commarea(command, "COMMAREA", site))));
    }

    private void transaction(CicsCommand command, String via, Use.Site site, String area) {
        command.argument("TRANSID")
                .ifPresent(name -> uses.add(Use.transfer(
                        via, NodeKind.TRANSACTION, named(name, site), site, commarea(command, area, site))));
    }

    private Optional<Name> map(CicsCommand command, String via, Use.Site site) {
        Optional<Name> map = command.argument("MAP").map(name -> named(name, site));
        map.ifPresent(name -> uses.add(Use.of(EdgeKind.SHOWS, via, NodeKind.SCREEN, name, site)
                .withMapset(command.argument("MAPSET").map(mapset -> named(mapset, site)))));
        return map;
    }

    /** Without INTO, RECEIVE MAP fills the item that has the map's name and I behind it. */
    private List<Assignment> typed(Optional<Name> map, CicsCommand command, Use.Site site) {
        List<Assignment> received = new ArrayList<>(received(command, site));
        if (command.option("INTO").isEmpty() && map.orElse(null) instanceof Name.Fixed fixed) {
            String symbolic = fixed.text() + "I";
            if (operands.data().storageOf(symbolic).isPresent()) {
                received.add(outside(
                        new Operand.Reference(symbolic, List.of(), List.of(), Optional.empty(), site.position()),
                        "what is typed into map " + fixed.text(),
                        true,
                        site.position()));
            }
        }
        return received;
    }

    /** What CICS writes into the program's data, and what a name in it can therefore not be known. */
    private List<Assignment> received(CicsCommand command, Use.Site site) {
        List<Assignment> assignments = new ArrayList<>();
        for (CicsOption option : command.options()) {
            CicsDirection direction = command.direction(option);
            if (direction != CicsDirection.GIVES) {
                boolean certain = direction == CicsDirection.RECEIVES;
                filled(command, option, site)
                        .ifPresent(item ->
                                assignments.add(outside(item, why(command, option, site), certain, site.position())));
            }
        }
        return assignments;
    }

    /** {@code SET(ADDRESS OF item)} gives the item other bytes; ADDRESS gives it those that the caller handed over. */
    private Optional<Operand.Reference> filled(CicsCommand command, CicsOption option, Use.Site site) {
        return option.argument().flatMap(operand -> {
            if (operand instanceof CicsOperand.AddressOf address) {
                return command.name().equals("ADDRESS")
                        ? Optional.empty()
                        : operands.reference(address.item(), site.position());
            }
            return operands.reference(operand, site.position());
        });
    }

    private String why(CicsCommand command, CicsOption option, Use.Site site) {
        if (!command.name().equals("LINK") || !option.name().equals("COMMAREA")) {
            return "EXEC CICS " + command.name();
        }
        Optional<CicsOperand> callee = command.argument("PROGRAM");
        return "LINK to " + callee.map(name -> named(name, site).operand()).orElse("a program")
                + ", which may change it";
    }

    private Assignment outside(Operand.Reference item, String why, boolean certain, Position position) {
        return new Assignment(
                operands.data().place(item).region(),
                new Assignment.Outside(why),
                certain && item.modification().isEmpty(),
                why,
                position);
    }
}
