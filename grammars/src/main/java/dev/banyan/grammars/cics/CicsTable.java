package dev.banyan.grammars.cics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code commands.txt}: the names of all commands, and for each the direction of its options. The file says how it is read. */
final class CicsTable {

    private static final String FILE = "commands.txt";
    private static final String ANY = "*";
    private static final String RESOURCE = "@";
    private static final Set<String> ANSWERS = Set.of("RESP", "RESP2");
    private static final Map<String, CicsDirection> SIGNS =
            Map.of(">", CicsDirection.GIVES, "<", CicsDirection.RECEIVES, "=", CicsDirection.BOTH);

    private static final Map<String, Map<String, CicsDirection>> COMMANDS = read();

    private CicsTable() {}

    /** The names of the commands, those of a verb with any resource left out. */
    static Set<String> names() {
        return COMMANDS.keySet().stream()
                .filter(name -> !name.endsWith(" " + ANY))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The verbs that take any resource. */
    static Set<String> systemVerbs() {
        Set<String> verbs = new HashSet<>();
        for (String name : COMMANDS.keySet()) {
            if (name.endsWith(" " + ANY)) {
                verbs.add(name.substring(0, name.length() - ANY.length() - 1));
            }
        }
        return Set.copyOf(verbs);
    }

    static CicsDirection direction(CicsCommand command, String option) {
        if (ANSWERS.contains(option)) {
            return CicsDirection.RECEIVES;
        }
        String[] words = command.name().split(" ", -1);
        Map<String, CicsDirection> options = Optional.ofNullable(COMMANDS.get(command.name()))
                .orElseGet(() -> COMMANDS.getOrDefault(words[0] + " " + ANY, Map.of()));
        if (options.containsKey(RESOURCE) && words.length > 1 && option.equals(words[1])) {
            return command.option("NEXT").isPresent() ? CicsDirection.RECEIVES : options.get(RESOURCE);
        }
        return options.getOrDefault(option, options.getOrDefault(ANY, CicsDirection.UNKNOWN));
    }

    private static Map<String, Map<String, CicsDirection>> read() {
        InputStream file = CicsTable.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException(FILE + " is not beside " + CicsTable.class.getName());
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<String, Map<String, CicsDirection>> commands = new TreeMap<>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, commands));
            return commands;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String line, Map<String, Map<String, CicsDirection>> commands) {
        StringBuilder name = new StringBuilder();
        Map<String, CicsDirection> options = new HashMap<>();
        CicsDirection direction = null;
        for (String word : line.split(" ", -1)) {
            CicsDirection sign = SIGNS.get(word);
            if (sign != null) {
                direction = sign;
            } else if (direction != null) {
                options.put(word, direction);
            } else {
                name.append(name.length() == 0 ? "" : " ").append(word);
            }
        }
        commands.put(name.toString(), Map.copyOf(options));
    }
}
