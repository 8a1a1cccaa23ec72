package dev.banyan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code banyan proxy}: starts the strangler proxy as a process of its own and ends with it. */
@Command(
        name = "proxy",
        customSynopsis = {
            "banyan proxy --routes FILE [--port 8080] [--admin-port 9090]",
            "       banyan proxy --check FILE"
        },
        description = "Runs the strangler proxy, or checks a route file.")
final class ProxyCommand implements Callable<Integer> {

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        Path jar = Home.module("strangler-proxy", "strangler-proxy.jar");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dbanyan.command=banyan proxy");
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(options);
        try {
            return run(command);
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, "the proxy did not start: " + e.getMessage());
        }
    }

    private static int run(List<String> command) throws IOException {
        Process proxy = new ProcessBuilder(command).inheritIO().start();
        Thread ending = new Thread(() -> end(proxy), "end-proxy");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            return proxy.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED.number();
        }
    }

    /** The proxy drains its connections when it is asked to end, so this waits for it. */
    private static void end(Process proxy) {
        proxy.destroy();
        try {
            proxy.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
