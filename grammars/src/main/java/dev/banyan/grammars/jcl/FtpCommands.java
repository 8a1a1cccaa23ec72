package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the commands of FTP for the datasets on this side: {@code PUT 'A.B' remote} reads A.B, {@code GET remote 'A.B'}
 * writes it. A name without quotes is relative to a directory that only the run knows, so it is passed over; {@code
 * //DD:NAME} is a DD.
 */
final class FtpCommands {

    private static final String DD = "//DD:";

    private FtpCommands() {}

    static List<ControlCard> read(String text, Position start) {
        List<ControlCard> cards = new ArrayList<>();
        int line = start.line();
        for (String command : text.lines().toList()) {
            Position here = new Position(start.file(), line++, 1);
            List<String> words = words(command);
            if (words.size() < 2) {
                continue;
            }
            String verb = words.get(0).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "PUT", "MPUT", "APPEND" ->
                    local(words.get(1), verb, true, here).ifPresent(cards::add);
                case "GET", "MGET" ->
                    local(words.get(words.size() > 2 ? 2 : 1), verb, false, here)
                            .ifPresent(cards::add);
                default -> {
                    // USER, CD, ASCII and the like move no dataset.
                }
            }
        }
        return List.copyOf(cards);
    }

    private static Optional<ControlCard> local(String name, String verb, boolean reads, Position here) {
        String upper = name.toUpperCase(Locale.ROOT);
        Optional<String> dd = upper.startsWith(DD) ? Optional.of(upper.substring(DD.length())) : Optional.empty();
        boolean quoted = upper.startsWith("'") && upper.endsWith("'") && upper.length() > 2;
        Optional<String> dataset = quoted ? Optional.of(upper.substring(1, upper.length() - 1)) : Optional.empty();
        if (dd.isEmpty() && dataset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                reads
                        ? new ControlCard.Copy(verb, dd, dataset, Optional.empty(), Optional.empty(), here)
                        : new ControlCard.Copy(verb, Optional.empty(), Optional.empty(), dd, dataset, here));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c != ' ' && c != '\t') {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
