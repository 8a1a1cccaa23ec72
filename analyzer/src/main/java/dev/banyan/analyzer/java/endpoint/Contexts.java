package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The applications of an estate by the folders of their projects, and the context paths under which containers run them. Two of
 * them may answer at the same path.
 */
final class Contexts {

    private final Gathering gathering;
    private final List<WebApp> apps;

    Contexts(Gathering gathering, List<WebApp> apps) {
        this.gathering = gathering;
        this.apps = List.copyOf(apps);
    }

    /** The folder of the application that a file belongs to; without a web.xml near it that of its sources. */
    String application(String file, Optional<WebApp> known) {
        Optional<WebApp> app = known.or(() -> WebApp.near(file, apps));
        if (app.isPresent()) {
            return app.get().project();
        }
        int source = ("/" + file).indexOf("/src/");
        return source <= 0 ? "" : file.substring(0, source - 1);
    }

    /** {@code /admin}: what a descriptor says, else the name of the folder, which names the archive. */
    String path(String application) {
        String folder = application.substring(application.lastIndexOf('/') + 1);
        String path = described(application)
                .or(() -> packed(folder))
                .orElse(folder.isEmpty() ? "root" : folder)
                .strip();
        return path.startsWith("/") ? path : "/" + path;
    }

    private Optional<String> described(String application) {
        return gathering.rooted("jboss-web", "weblogic-web-app", "sun-web-app", "glassfish-web-app").stream()
                .filter(document -> application.isEmpty() || document.file().startsWith(application + "/"))
                .map(XmlDocument::root)
                .flatMap(root -> root.flatMap(one -> one.childText("context-root")).stream())
                .filter(path -> !path.equals("/"))
                .findFirst();
    }

    /** The context root that an application.xml gives to the archive of that name. */
    private Optional<String> packed(String name) {
        return gathering.rooted("application").stream()
                .flatMap(document -> document.root().orElseThrow().all("web").stream())
                .filter(web -> web.childText("web-uri")
                        .filter(uri -> uri.equals(name + ".war"))
                        .isPresent())
                .flatMap((XmlElement web) -> web.childText("context-root").stream())
                .filter(path -> !path.equals("/"))
                .findFirst();
    }
}
