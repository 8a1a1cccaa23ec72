package dev.banyan.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.proxy.definition.Reading;
import dev.banyan.proxy.definition.RouteFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** A proxy on free ports. */
record RunningProxy(ConfigurableApplicationContext context) implements AutoCloseable {

    static RunningProxy start(String routes, String... settings) {
        Reading reading = RouteFile.parse("routes.yaml", routes);
        assertThat(reading.problems()).isEmpty();
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
        all.addAll(List.of(settings));
        return new RunningProxy(ProxyCommand.start(reading.file().orElseThrow(), all));
    }

    /** The whole answer in lower case. */
    String get(String path, String... headers) throws IOException {
        return Wire.get(port(), path, headers);
    }

    int port() {
        return Integer.parseInt(setting("local.server.port"));
    }

    int adminPort() {
        return Integer.parseInt(setting("local.management.port"));
    }

    String setting(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    @Override
    public void close() {
        context.close();
    }
}
