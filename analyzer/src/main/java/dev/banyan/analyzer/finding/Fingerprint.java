package dev.banyan.analyzer.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short digest of rule, file and line that stays while the line is moved: code scanning knows a result by it. */
final class Fingerprint {

    private static final int BYTES = 8;

    private Fingerprint() {}

    static String of(String rule, Incident incident) {
        String text = rule + '\n' + incident.place().file() + '\n' + line(incident);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The line without its number and the blanks around it; the message where there is no line. */
    private static String line(Incident incident) {
        String number = incident.place().line() + " ";
        return incident.snippet()
                .lines()
                .map(String::strip)
                .filter(one -> incident.place().line() > 0 && one.startsWith(number))
                .map(one -> one.substring(number.length()).strip())
                .findFirst()
                .orElse(incident.message());
    }
}
