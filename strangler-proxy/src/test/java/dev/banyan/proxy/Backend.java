package dev.banyan.proxy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real service for the proxy to call. It answers with its name unless a path has a handler of its own. */
final class Backend implements AutoCloseable {

    private final String name;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Headers lastHeaders = new Headers();
    private volatile String lastTarget = "";

    Backend(String name) throws IOException {
        this.name = name;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        on("/", exchange -> answer(exchange, name));
        server.start();
    }

    Backend on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            lastHeaders = exchange.getRequestHeaders();
            lastTarget = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return this;
    }

    static void answer(HttpExchange exchange, String text) throws IOException {
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    Headers lastHeaders() {
        return lastHeaders;
    }

    String lastTarget() {
        return lastTarget;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    public String toString() {
        return name + " at " + uri();
    }
}
