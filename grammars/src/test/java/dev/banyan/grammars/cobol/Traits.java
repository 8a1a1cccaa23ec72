package dev.banyan.grammars.cobol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Programs that hold the traits of the language, each file those of one field. */
final class Traits {

    private static final Set<String> MEMBERS = Set.of("BOOK", "PROC");

    private Traits() {}

    static Stream<String> programs() {
        return Stream.of(
                "comments.cbl",
                "conditional.cbl",
                "copying.cbl",
                "data.cbl",
                "flow.cbl",
                "formats-free.cbl",
                "other-compilers.cbl",
                "report-writer.cbl",
                "screen.cbl",
                "statements.cbl",
                "tabs.cbl",
                "variable.cbl",
                "xml-json.cbl");
    }

    static String text(String name) {
        try (InputStream in = Traits.class.getResourceAsStream("traits/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CobolFile parse(String name) {
        return CobolParser.parse(name, text(name), copybooks());
    }

    static Copybooks copybooks() {
        return (name, library, askingFile) -> {
            String member = name.toUpperCase(Locale.ROOT).replace(".CPY", "");
            return MEMBERS.contains(member)
                    ? Optional.of(new Copybook(member + ".cpy", text(member + ".cpy")))
                    : Optional.empty();
        };
    }
}
