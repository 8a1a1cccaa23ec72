package dev.banyan.cli;

import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What the process may draw.
 *
 * @param interactive standard output and error are a terminal
 * @param colours the user wants colours
 */
record Terminal(boolean interactive, boolean colours) {

    /** Neither bars nor colours. */
    static final Terminal PIPE = new Terminal(false, false);

    /**
     * The launcher says whether the streams are terminals, since Java 17 cannot ask for each; without it they are taken for
     * pipes. NO_COLOR and TERM=dumb are respected.
     */
    static Terminal ofProcess() {
        return of(System.getProperty("banyan.terminal", ""), System.getenv());
    }

    static Terminal of(String said, Map<String, String> environment) {
        boolean interactive = said.equals("true");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(interactive, interactive && !plain);
    }

    Ansi ansi() {
        return colours ? Ansi.ON : Ansi.OFF;
    }
}
