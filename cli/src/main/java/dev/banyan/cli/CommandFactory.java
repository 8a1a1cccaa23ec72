package dev.banyan.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, giving those that draw on a terminal the terminal. */
final class CommandFactory implements IFactory {

    private final Terminal terminal;

    CommandFactory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == AuditCommand.class) {
            return type.cast(new AuditCommand(terminal));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
