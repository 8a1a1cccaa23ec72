package dev.banyan.analyzer.source;

import java.util.Locale;
import java.util.Optional;

/** Paths of files in archives: {@code shop.ear!/web.war!/WEB-INF/web.xml}. A folder may end in {@code !} without being one. */
public final class ArchivePath {

    /** Between an archive and what is in it. */
    public static final String INSIDE = "!/";

    private ArchivePath() {}

    public static boolean isArchived(String path) {
        return holder(path).isPresent();
    }

    /** The innermost archive that holds the file: {@code shop.ear!/web.war}. */
    public static Optional<String> holder(String path) {
        for (int at = path.lastIndexOf(INSIDE); at >= 0; at = path.lastIndexOf(INSIDE, at - 1)) {
            String before = path.substring(0, at).toLowerCase(Locale.ROOT);
            if (before.endsWith(".war")
                    || before.endsWith(".ear")
                    || before.endsWith(".jar")
                    || before.endsWith(".rar")) {
                return Optional.of(path.substring(0, at));
            }
        }
        return Optional.empty();
    }
}
