package dev.banyan.proxy;

import dev.banyan.grammars.source.Problem;
import dev.banyan.proxy.definition.Reading;
import dev.banyan.proxy.definition.ReleaseLimits;
import dev.banyan.proxy.definition.RouteFile;
import dev.banyan.proxy.gateway.GatewayParts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
        name = "strangler-proxy",
        mixinStandardHelpOptions = true,
        version = "strangler-proxy 0.1.0",
        sortOptions = false,
        description = "Sends each request to legacy or to the new service, by a route file.")
final class ProxyCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    /** One of the two, never both. */
    static final class Task {

        @Option(names = "--routes", required = true, paramLabel = "FILE", description = "Run the proxy by this file.")
        @Nullable Path routes;

        @Option(names = "--check", required = true, paramLabel = "FILE", description = "Only say what the file does.")
        @Nullable Path check;
    }

    @ArgGroup(multiplicity = "1")
    @Nullable Task task;

    @Option(names = "--port", paramLabel = "PORT", description = "For traffic; 8080 unless set, 0 is any free one.")
    @Nullable Integer port;

    @Option(
            names = "--admin-port",
            paramLabel = "PORT",
            description = "For health, on the loopback interface only; 9090 unless set, 0 is any free one.")
    @Nullable Integer adminPort;

    @Spec
    @Nullable CommandSpec spec;

    private @Nullable ConfigurableApplicationContext running;

    boolean isRunning() {
        return running != null;
    }

    @Override
    public Integer call() {
        CommandLine line = line();
        if (task != null && task.check != null) {
            return check(task.check, line.getOut(), line.getErr());
        }
        checkPorts(line);
        return task != null && task.routes != null
                ? run(task.routes, line.getOut(), line.getErr())
                : line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return spec.commandLine();
    }

    private void checkPorts(CommandLine line) {
        for (Integer chosen : new Integer[] {port, adminPort}) {
            if (chosen != null && (chosen < 0 || chosen > 65_535)) {
                throw new CommandLine.ParameterException(line, "a port is 0 to 65535, not " + chosen);
            }
        }
        // on one port the health endpoint would hide the paths of legacy behind it
        if (port != null && port != 0 && port.equals(adminPort)) {
            throw new CommandLine.ParameterException(line, "--port and --admin-port must differ");
        }
    }

    private static int check(Path path, PrintWriter out, PrintWriter err) {
        Reading reading = RouteFile.read(path);
        if (reading.file().isEmpty()) {
            return refuse(reading.problems(), err);
        }
        RouteFile file = reading.file().get();
        ReleaseLimits limits = ReleaseLimits.of(file);
        CheckReport.print(path.toString(), file, limits, out);
        return limits.refusals().isEmpty() ? 0 : refuse(limits.refusals(), err);
    }

    private int run(Path path, PrintWriter out, PrintWriter err) {
        Reading reading = RouteFile.read(path);
        if (reading.file().isEmpty()) {
            return refuse(reading.problems(), err);
        }
        ReleaseLimits limits = ReleaseLimits.of(reading.file().get());
        if (!limits.refusals().isEmpty()) {
            return refuse(limits.refusals(), err);
        }
        limits.notices().forEach(notice -> err.println("notice: " + Reading.line(notice)));
        try {
            running = start(reading.file().get());
            announce(running, reading.file().get(), out);
            return 0;
        } catch (BeansException | WebServerException e) {
            err.println(reason(e));
            return FAILED;
        }
    }

    private static String reason(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException inUse) {
                return "Port " + inUse.getPort() + " is in use. Choose another by --port or --admin-port.";
            }
            last = cause;
        }
        return "The proxy cannot start: " + last.getMessage();
    }

    private static void announce(ConfigurableApplicationContext context, RouteFile file, PrintWriter out) {
        Environment environment = context.getEnvironment();
        out.println("Proxy on port " + environment.getProperty("local.server.port") + ", "
                + file.routes().size() + " routes, the rest to " + file.legacy().uri() + "; health on http://"
                + environment.getProperty("management.server.address") + ":"
                + environment.getProperty("local.management.port") + "/actuator/health");
    }

    private ConfigurableApplicationContext start(RouteFile file) {
        List<String> settings = new ArrayList<>();
        if (port != null) {
            settings.add("--server.port=" + port);
        }
        if (adminPort != null) {
            settings.add("--management.server.port=" + adminPort);
        }
        return start(file, settings);
    }

    /** @param settings in the form {@code --name=value}; they win over {@code application.yaml} and the environment */
    static ConfigurableApplicationContext start(RouteFile file, List<String> settings) {
        return new SpringApplicationBuilder(GatewayParts.class)
                .web(WebApplicationType.REACTIVE)
                .initializers(context -> context.getBeanFactory().registerSingleton("routeFile", file))
                .run(settings.toArray(String[]::new));
    }

    private static int refuse(List<Problem> problems, PrintWriter err) {
        problems.forEach(problem -> err.println(Reading.line(problem)));
        return FAILED;
    }
}
