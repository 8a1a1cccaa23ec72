package dev.banyan.analyzer.inventory;

import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.json.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * libraries.json.
 *
 * @param repository {@code read}, or {@code none} where no local repository was there: versions that others set and what
 *     libraries bring are then unknown
 * @param vulnerabilities {@code read}, or {@code none} where no export was given
 * @param ends {@code export and own table}, or {@code own table}
 */
record LibrariesFile(
        int version,
        String repository,
        String vulnerabilities,
        String ends,
        List<Library> libraries,
        List<ModuleUse> modules,
        List<Conflict> conflicts)
        implements Document {

    LibrariesFile {
        libraries = List.copyOf(libraries);
        modules = List.copyOf(modules);
        conflicts = List.copyOf(conflicts);
    }

    /** A library of which the estate has several versions. */
    record Conflict(String library, List<Version> versions) {

        /** A version and who needs it. */
        record Version(String version, List<String> modules) {}
    }

    @Override
    public String name() {
        return "libraries.json";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(CanonicalJson.document(this).getBytes(StandardCharsets.UTF_8));
    }
}
