package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.analyzer.cobol.storage.Field;
import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.grammars.cobol.CallStatement;
import dev.banyan.grammars.cobol.Operand;
import java.util.List;
import java.util.Optional;

/**
 * The calls of IBM MQ. In the object descriptor (MQOD) the name of the queue is the 48 bytes behind structure id,
 * version and type.
 */
final class MqEffects {

    private static final int NAME_OFFSET = 12;
    private static final int NAME_LENGTH = 48;

    private final Operands operands;
    private final List<QueueUse> uses;
    private final List<QueueUse.Opened> opened;

    MqEffects(Operands operands, List<QueueUse> uses, List<QueueUse.Opened> opened) {
        this.operands = operands;
        this.uses = uses;
        this.opened = opened;
    }

    static boolean isMq(String program) {
        return program.startsWith("MQ");
    }

    List<Assignment> of(String program, CallStatement.Call call, Use.Site site) {
        switch (program) {
            case "MQOPEN" -> {
                return open(call, site);
            }
            case "MQGET" -> uses.add(use(EdgeKind.READS, program, call, site));
            case "MQPUT" -> uses.add(use(EdgeKind.WRITES, program, call, site));
            case "MQPUT1" ->
                uses.add(new QueueUse(
                        EdgeKind.WRITES,
                        "MQPUT",
                        Optional.empty(),
                        Optional.of(queueOf(argument(call, 1), site)),
                        site));
            default -> {}
        }
        return List.of();
    }

    /** The handle gets a text of its own, so that it can be followed to where it is used. */
    private List<Assignment> open(CallStatement.Call call, Use.Site site) {
        Optional<Region> handle = argument(call, 3).flatMap(operands::region);
        if (handle.isEmpty()) {
            return List.of();
        }
        String token = "#" + opened.size() % 1_000;
        opened.add(new QueueUse.Opened(token, queueOf(argument(call, 1), site), site));
        return List.of(new Assignment(handle.get(), new Assignment.Constant(token), true, "MQOPEN", site.position()));
    }

    private QueueUse use(EdgeKind kind, String via, CallStatement.Call call, Use.Site site) {
        return new QueueUse(kind, via, argument(call, 1).flatMap(operands::region), Optional.empty(), site);
    }

    private Name queueOf(Optional<Operand> descriptor, Use.Site site) {
        if (descriptor.isPresent() && descriptor.get() instanceof Operand.Reference reference) {
            Optional<Field> field = operands.data().field(reference);
            if (field.isPresent() && field.get().first().length() >= NAME_OFFSET + NAME_LENGTH) {
                Region name = field.get().first().part(NAME_OFFSET, NAME_LENGTH);
                return new Name.Held(name, reference.name());
            }
        }
        Operand.Reference usual = objectName(List.of(), site);
        if (descriptor.isPresent() && descriptor.get() instanceof Operand.Reference reference) {
            Operand.Reference qualified = objectName(List.of(reference.name()), site);
            usual = operands.data().isKnownUndeclared(qualified) ? qualified : usual;
        }
        return new Name.Held(operands.data().place(usual).region(), usual.name());
    }

    /** The item of the copybook CMQODV, which IBM delivers and no repository holds. */
    private static Operand.Reference objectName(List<String> qualifiers, Use.Site site) {
        return new Operand.Reference("MQOD-OBJECTNAME", qualifiers, List.of(), Optional.empty(), site.position());
    }

    private static Optional<Operand> argument(CallStatement.Call call, int index) {
        return index < call.using().size() ? call.using().get(index).operand() : Optional.empty();
    }
}
