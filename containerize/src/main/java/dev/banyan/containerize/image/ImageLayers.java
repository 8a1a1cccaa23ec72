package dev.banyan.containerize.image;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import dev.banyan.containerize.base.SharedLibraries;
import dev.banyan.containerize.inspect.Artefact;
import dev.banyan.containerize.plan.ImagePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The layers of an image, the ones that change least first. Modes and times are ours, not those of the files on this disk.
 */
final class ImageLayers {

    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
    private static final FilePermissions EXECUTABLE = FilePermissions.fromOctalString("755");
    private static final FilePermissions OPEN = FilePermissions.fromOctalString("777");
    private static final Instant TIME = Instant.ofEpochSecond(1);
    private static final String ROOT = "0:0";

    private final ImagePlan plan;
    private final Path work;

    /** @param work an empty directory for files that are made up */
    ImageLayers(ImagePlan plan, Path work) {
        this.plan = plan;
        this.work = work;
    }

    List<FileEntriesLayer> of(Path jre, SharedLibraries libraries) throws IOException {
        List<FileEntriesLayer> layers = new ArrayList<>(List.of(system(libraries), jre(jre)));
        if (!plan.artefact().libraries().isEmpty()) {
            layers.add(libraries());
        }
        layers.add(application());
        return layers;
    }

    private FileEntriesLayer system(SharedLibraries libraries) throws IOException {
        ImagePlan.User user = plan.user();
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("system");
        // a loader or library is found by what it is called here, wherever it lay
        libraries.files().forEach((path, file) -> add(layer, file, path, EXECUTABLE, ROOT));
        etc(
                layer,
                "passwd",
                "root:x:0:0:root:/root:/sbin/nologin\n" + user.name() + ":x:" + user.id() + ":" + user.id() + "::"
                        + user.home() + ":/sbin/nologin\n");
        etc(layer, "group", "root:x:0:\n" + user.name() + ":x:" + user.id() + ":\n");
        etc(layer, "nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");
        Path empty = Files.createDirectory(work.resolve("empty"));
        String owner = user.id() + ":" + user.id();
        // open to all: some platforms choose a user id of their own
        add(layer, empty, "/tmp", OPEN, ROOT);
        add(layer, empty, user.home(), EXECUTABLE, owner);
        return layer.build();
    }

    private void etc(FileEntriesLayer.Builder layer, String name, String text) throws IOException {
        add(layer, Files.writeString(work.resolve(name), text), "/etc/" + name, FILE, ROOT);
    }

    private static FileEntriesLayer jre(Path jre) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("jre");
        try (Stream<Path> walk = Files.walk(jre)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = jre.relativize(file).toString().replace('\\', '/');
                boolean program = name.startsWith("bin/") || name.equals("lib/jspawnhelper");
                add(layer, file.toRealPath(), ImagePlan.JRE + "/" + name, program ? EXECUTABLE : FILE, ROOT);
            }
        }
        return layer.build();
    }

    private FileEntriesLayer libraries() {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("libraries");
        plan.artefact().libraries().stream()
                .sorted(java.util.Comparator.comparing(Artefact.Library::name))
                .distinct()
                .forEach(library ->
                        add(layer, library.file(), ImagePlan.APPLICATION + "/" + library.name(), FILE, ROOT));
        return layer.build();
    }

    private FileEntriesLayer application() {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("application");
        add(layer, plan.artefact().file(), ImagePlan.APPLICATION + "/app.jar", FILE, ROOT);
        return layer.build();
    }

    private static void add(
            FileEntriesLayer.Builder layer, Path source, String path, FilePermissions mode, String owner) {
        layer.addEntry(source, AbsoluteUnixPath.get(path), mode, TIME, owner);
    }
}
