package dev.banyan.containerize.image;

/**
 * The names of a built image.
 *
 * @param image of the manifest, {@code sha256:...}
 * @param configuration of the configuration, which Docker calls the image's id
 */
public record Digests(String image, String configuration) {}
