package dev.banyan.cli;

/** What the process says to its caller. */
enum ExitCode {
    DONE(0),
    FAILED(1),
    WRONG_USE(2),
    GATE_TRIPPED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
