package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.source.ArchivePath;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The applications of an estate by the folders of their projects, and the context paths under which containers run them. Two of
 * them may answer at the same path.
 */
final class Contexts {

    private static final List<String> KEYS = List.of(
            "server.servlet.context-path",
            "server.context-path",
            "quarkus.http.root-path",
            "micronaut.server.context-path");
    private static final Set<String> OF_LIBERTY =
            Set.of("webApplication", "application", "enterpriseApplication", "springBootApplication");

    private final Gathering gathering;
    private final List<WebApp> apps;
    private final BootSettings settings;

    Contexts(Gathering gathering, List<WebApp> apps, BootSettings settings) {
        this.gathering = gathering;
        this.apps = List.copyOf(apps);
        this.settings = settings;
    }

    /** The folder of the application that a file belongs to; without a web.xml near it that of its sources. */
    String application(String file, Optional<WebApp> known) {
        Optional<WebApp> app = known.or(() -> WebApp.near(file, apps));
        if (app.isPresent()) {
            return app.get().project();
        }
        String project = BootSettings.project(file);
        return project.endsWith("/") ? project.substring(0, project.length() - 1) : project;
    }

    /** {@code /admin}: what is said of it, else the name of the folder, which names the archive. */
    String path(String file, String application) {
        String folder = name(application);
        return said(file, application).orElse("/" + (folder.isEmpty() ? "root" : folder));
    }

    /** What a setting or a descriptor says; nothing for the root. */
    Optional<String> said(String file, String application) {
        Optional<String> set = settings.of(file, KEYS);
        return set.or(() -> described(application))
                .or(() -> packed(name(application)))
                .or(() -> served(name(application)))
                .map(path -> UrlPath.withoutSlash(UrlPath.join(path)))
                .filter(path -> !path.equals("/") && path.indexOf('$') < 0);
    }

    private static String name(String application) {
        String folder = application.substring(application.lastIndexOf('/') + 1);
        String name = folder.endsWith("!") ? folder.substring(0, folder.length() - 1) : folder;
        return name.endsWith(".war") ? name.substring(0, name.length() - ".war".length()) : name;
    }

    private Optional<String> described(String application) {
        return gathering.rooted("jboss-web", "weblogic-web-app", "sun-web-app", "glassfish-web-app", "web-ext").stream()
                .filter(document -> !Gathering.isTest(document.file()))
                .filter(document -> application.isEmpty() || document.file().startsWith(application + "/"))
                .flatMap(document -> document.root().orElseThrow().children("context-root").stream())
                .map(root -> root.attribute("uri").orElseGet(root::text).strip())
                .filter(path -> !path.isEmpty())
                .findFirst();
    }

    /** The context root that an application.xml gives to the archive; its only one where the estate has one application. */
    private Optional<String> packed(String name) {
        List<XmlElement> modules = gathering.rooted("application").stream()
                .map(XmlDocument::root)
                .flatMap(root -> root.orElseThrow().all("web").stream())
                .toList();
        boolean single = modules.size() == 1 && apps.size() == 1;
        return modules.stream()
                .filter(web -> single || isArchive(web.childText("web-uri").orElse(""), name))
                .flatMap((XmlElement web) -> web.childText("context-root").stream())
                .findFirst();
    }

    /** What Liberty's server.xml says of the archive. */
    private Optional<String> served(String name) {
        return gathering.rooted("server").stream()
                .filter(document -> !ArchivePath.isArchived(document.file()))
                .flatMap(document -> document.root().orElseThrow().children().stream())
                .filter(one -> OF_LIBERTY.contains(one.name()))
                .filter(one -> isArchive(one.attribute("location").orElse(""), name))
                .flatMap(one -> one.attribute("contextRoot").or(() -> one.attribute("context-root")).stream())
                .findFirst();
    }

    /** {@code web.war} or {@code web-1.2.war} of the project {@code web}. */
    private static boolean isArchive(String uri, String name) {
        String file = uri.substring(uri.lastIndexOf('/') + 1);
        if (name.isEmpty() || !file.startsWith(name) || !file.endsWith(".war")) {
            return false;
        }
        String rest = file.substring(name.length(), file.length() - ".war".length());
        return rest.isEmpty() || (rest.length() > 1 && rest.charAt(0) == '-' && Character.isDigit(rest.charAt(1)));
    }
}
