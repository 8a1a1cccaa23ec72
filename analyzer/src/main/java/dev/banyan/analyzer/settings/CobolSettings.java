package dev.banyan.analyzer.settings;

import java.util.List;

/**
 * What a user may say about the COBOL of an estate.
 *
 * @param copybooks folders, as the paths in the results begin with them; a member of COPY that lies in several is taken
 *     from the first, and from a folder that is not listed only where no listed one has it
 */
public record CobolSettings(List<String> copybooks) {

    /** The nearest folder first. */
    public static final CobolSettings DEFAULT = new CobolSettings(List.of());

    public CobolSettings {
        copybooks = copybooks.stream().map(CobolSettings::folder).toList();
    }

    private static String folder(String written) {
        String folder = written.strip().replace('\\', '/');
        while (folder.startsWith("./")) {
            folder = folder.substring(2);
        }
        while (folder.endsWith("/")) {
            folder = folder.substring(0, folder.length() - 1);
        }
        return folder;
    }
}
