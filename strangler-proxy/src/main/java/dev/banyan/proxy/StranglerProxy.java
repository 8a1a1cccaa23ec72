package dev.banyan.proxy;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The proxy's command line. Who starts it under another name says so by the property {@code banyan.command}. */
public final class StranglerProxy {

    private StranglerProxy() {}

    public static void main(String[] arguments) {
        ProxyCommand command = new ProxyCommand();
        int code = commandLine(command, writer(System.out), writer(System.err)).execute(arguments);
        // the server's threads keep the process alive until it is told to stop
        if (!command.isRunning()) {
            System.exit(code);
        }
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        String terminal = System.getProperty("native.encoding");
        Charset charset =
                terminal != null && Charset.isSupported(terminal) ? Charset.forName(terminal) : StandardCharsets.UTF_8;
        return new PrintWriter(stream, true, charset);
    }

    static CommandLine commandLine(ProxyCommand command, PrintWriter out, PrintWriter err) {
        return new CommandLine(command)
                .setCommandName(System.getProperty("banyan.command", "strangler-proxy"))
                .setOut(out)
                .setErr(err);
    }
}
