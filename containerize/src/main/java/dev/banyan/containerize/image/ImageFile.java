package dev.banyan.containerize.image;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import dev.banyan.containerize.base.SharedLibraries;
import dev.banyan.containerize.plan.ImagePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** Builds images. */
public final class ImageFile {

    private final ImagePlan plan;
    private final String name;
    private final Path cache;

    /**
     * For one plan.
     *
     * @param name of the image, as {@code shop/accounts:1.0}
     * @param cache for layers
     */
    public ImageFile(ImagePlan plan, String name, Path cache) {
        this.plan = plan;
        this.name = name;
        this.cache = cache;
    }

    /**
     * Writes the image. The target appears whole or not at all.
     *
     * @param work an empty directory on the disk of the cache
     */
    public Digests write(Path jre, SharedLibraries libraries, ImageTarget target, Path work)
            throws IOException, InterruptedException {
        boolean oci = !(target instanceof ImageTarget.DockerTar);
        Path place = place(target).toAbsolutePath();
        Path parent = place.getParent();
        if (parent == null) {
            throw new IOException("an image cannot take the place of " + place);
        }
        Files.createDirectories(parent);
        Path tar = parent.resolve("." + place.getFileName() + ".part");
        try {
            Digests digests = build(jre, libraries, oci, tar, work);
            if (target instanceof ImageTarget.OciLayout) {
                OciDirectory.unpack(tar, place);
            } else {
                Files.move(tar, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            return digests;
        } finally {
            Files.deleteIfExists(tar);
        }
    }

    private static Path place(ImageTarget target) {
        if (target instanceof ImageTarget.DockerTar tar) {
            return tar.file();
        }
        return target instanceof ImageTarget.OciTar tar ? tar.file() : ((ImageTarget.OciLayout) target).directory();
    }

    private Digests build(Path jre, SharedLibraries libraries, boolean oci, Path tar, Path work)
            throws IOException, InterruptedException {
        try {
            Containerizer containerizer = Containerizer.to(TarImage.at(tar).named(name))
                    .setOfflineMode(true)
                    .setToolName("banyan")
                    .setBaseImageLayersCache(cache.resolve("base-layers"))
                    .setApplicationLayersCache(cache.resolve("layers"));
            JibContainer image = Jib.fromScratch()
                    .setPlatforms(Set.of(platform()))
                    .setFormat(oci ? ImageFormat.OCI : ImageFormat.Docker)
                    .setCreationTime(Instant.EPOCH)
                    .setFileEntriesLayers(new ImageLayers(plan, work).of(jre, libraries))
                    .setEntrypoint(plan.entrypoint())
                    .setEnvironment(plan.environment())
                    .setUser(plan.user().id() + ":" + plan.user().id())
                    .setWorkingDirectory(AbsoluteUnixPath.get(plan.user().home()))
                    .containerize(containerizer);
            return new Digests(image.getDigest().toString(), image.getImageId().toString());
        } catch (InvalidImageReferenceException e) {
            throw new IllegalArgumentException("the name was checked before: " + name, e);
        } catch (RegistryException | CacheDirectoryCreationException | ExecutionException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The JRE is this machine's, so the image is for machines like it. */
    private static Platform platform() {
        String arch = System.getProperty("os.arch", "");
        return new Platform(arch.equals("aarch64") ? "arm64" : "amd64", "linux");
    }
}
