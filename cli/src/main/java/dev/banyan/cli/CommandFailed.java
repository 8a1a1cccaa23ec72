package dev.banyan.cli;

/** Ends a command with a message for the user: what, where, and what to do next. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    CommandFailed(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
