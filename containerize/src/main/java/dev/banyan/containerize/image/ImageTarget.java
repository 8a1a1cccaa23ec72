package dev.banyan.containerize.image;

import java.nio.file.Path;

/** Where an image goes. */
public sealed interface ImageTarget {

    /** For {@code docker load} and {@code podman load}. */
    record DockerTar(Path file) implements ImageTarget {}

    /** An OCI layout in a tar. */
    record OciTar(Path file) implements ImageTarget {}

    /** An OCI layout in a directory: {@code oci-layout}, {@code index.json}, {@code blobs/}. */
    record OciLayout(Path directory) implements ImageTarget {}
}
