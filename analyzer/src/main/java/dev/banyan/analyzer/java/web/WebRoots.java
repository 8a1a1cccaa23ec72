package dev.banyan.analyzer.java.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Folders that become the root of a web application, found by the {@code WEB-INF} in them or by their usual names. */
public final class WebRoots {

    private static final List<String> USUAL =
            List.of("src/main/webapp", "src/main/resources/META-INF/resources", "WebContent", "WebRoot", "webapp");

    private final TreeSet<String> roots = new TreeSet<>();

    public WebRoots(Collection<String> files) {
        for (String file : files) {
            int webInf = ("/" + file).indexOf("/WEB-INF/");
            if (webInf >= 0) {
                roots.add(file.substring(0, Math.max(0, webInf - 1)));
            }
            for (String usual : USUAL) {
                int at = ("/" + file).indexOf("/" + usual + "/");
                if (at >= 0) {
                    roots.add(file.substring(0, at + usual.length()));
                }
            }
        }
    }

    /** The nearest web root above the file. */
    public Optional<String> of(String file) {
        String folder = file;
        while (!folder.isEmpty()) {
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
            if (roots.contains(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** The path by which the application knows the file; its path in the estate where there is no web root. */
    public String pathOf(String file) {
        return of(file).map(root -> root.isEmpty() ? "/" + file : file.substring(root.length()))
                .orElse("/" + file);
    }
}
