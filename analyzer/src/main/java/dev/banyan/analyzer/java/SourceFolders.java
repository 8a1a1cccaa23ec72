package dev.banyan.analyzer.java;

/** What the place of a file tells. */
final class SourceFolders {

    private SourceFolders() {}

    /** Whether the file stands among tests, as Maven and Gradle lay them out, or in a folder named after them. */
    static boolean isTest(String file) {
        return in(file, "src/test") || in(file, "src/it") || in(file, "test") || in(file, "tests");
    }

    private static boolean in(String file, String folder) {
        return file.startsWith(folder + "/") || file.contains("/" + folder + "/");
    }
}
