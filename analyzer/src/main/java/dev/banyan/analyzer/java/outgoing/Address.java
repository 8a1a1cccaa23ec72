package dev.banyan.analyzer.java.outgoing;

import java.util.Locale;
import java.util.Optional;

/**
 * Addresses as names of nodes: scheme and host in lower case, without user, query and fragment; a part of the path that only a
 * run knows is its word in braces. Where the host is not known there is no name.
 *
 * <pre>
 *   HTTP://Pay.example.com:80/charge/#?key=1  ->  http://pay.example.com/charge/{id}
 * </pre>
 */
final class Address {

    private Address() {}

    /** The name of a text; {@code scheme} is that of addresses which are written without one. */
    static Optional<String> name(Spelled text, String scheme) {
        String written = text.withNames().strip();
        String named = written.startsWith("//") && !scheme.isEmpty() ? scheme + ":" + written : written;
        int colon = named.indexOf("://");
        if (colon <= 0) {
            return opaque(named).or(() -> plain(named, scheme));
        }
        String found = named.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!isScheme(found) || found.equals("file") || found.equals("jar")) {
            return Optional.empty();
        }
        int end = end(named, colon + 3);
        String authority = authority(named.substring(colon + 3, end), found);
        return isHost(authority) ? Optional.of(found + "://" + authority + path(named, end)) : Optional.empty();
    }

    /** {@code corbaname:iiop:host:2809#ejb/A} and {@code ejb:app/module//Bean} are names as they stand. */
    private static Optional<String> opaque(String text) {
        boolean known = text.startsWith("corbaname:") || text.startsWith("corbaloc:") || text.startsWith("ejb:");
        return known && text.indexOf('{') < 0 ? Optional.of(text) : Optional.empty();
    }

    /** A host, with a port or a path or not, for which the call itself says the scheme. */
    private static Optional<String> plain(String text, String scheme) {
        if (scheme.isEmpty() || text.startsWith("/") || text.isEmpty()) {
            return Optional.empty();
        }
        int end = end(text, 0);
        String authority = authority(text.substring(0, end), scheme);
        return isHost(authority) ? Optional.of(scheme + "://" + authority + path(text, end)) : Optional.empty();
    }

    private static boolean isScheme(String text) {
        return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String authority(String text, String scheme) {
        String host = text.substring(text.lastIndexOf('@') + 1);
        String port =
                switch (scheme) {
                    case "http" -> ":80";
                    case "https" -> ":443";
                    case "ldap" -> ":389";
                    case "smtp" -> ":25";
                    default -> ":";
                };
        String plain = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
        // The word of a port that only a run knows keeps its letters.
        int colon = plain.indexOf(':');
        return colon < 0
                ? plain.toLowerCase(Locale.ROOT)
                : plain.substring(0, colon).toLowerCase(Locale.ROOT) + plain.substring(colon);
    }

    /** Letters, digits and what stands in hosts, all of it known; the port may be a word in braces. */
    private static boolean isHost(String authority) {
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        return !host.isEmpty()
                && host.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".-_[]:,".indexOf(c) >= 0)
                && host.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static String path(String text, int from) {
        int end = from;
        while (end < text.length() && "?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String path = text.substring(from, end);
        int used = path.length();
        while (used > 0 && path.charAt(used - 1) == '/') {
            used--;
        }
        return path.substring(0, used);
    }
}
