/**
 * {@link dev.banyan.containerize.image.ImageFile#write} builds a planned image into a file or directory, with no engine and
 * no network. The same input gives the same digest.
 */
@NullMarked
package dev.banyan.containerize.image;

import org.jspecify.annotations.NullMarked;
