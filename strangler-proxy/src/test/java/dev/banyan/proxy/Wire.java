package dev.banyan.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** HTTP as it is on the wire, for what a client library would not let pass. */
final class Wire {

    private Wire() {}

    /** Sends the head, with a Connection: close of its own, and reads until the server closes. */
    static String exchange(int port, String head) throws IOException {
        try (Socket socket = open(port)) {
            socket.getOutputStream().write(request(head));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static Socket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        return socket;
    }

    static byte[] request(String head) {
        return (head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Reads the head of an answer and leaves the body in the stream. */
    static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    /** The whole answer in lower case. */
    static String get(int port, String path, String... headers) throws IOException {
        String all = String.join("\n", headers);
        String close = all.contains("Connection:") ? "" : "Connection: close\n";
        return exchange(port, "GET " + path + " HTTP/1.1\nHost: shop.example:81\n" + close + all)
                .toLowerCase(Locale.ROOT);
    }

    /** A port that refuses connections, and that nobody else can get while the socket is open. */
    static Socket closedPort() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return socket;
    }

    static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IOException("waited 60 s in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
