/**
 * {@link dev.banyan.containerize.Containerize#build} turns an executable JAR into an image; {@link
 * dev.banyan.containerize.Containerize#plan} only says how it would.
 */
@NullMarked
package dev.banyan.containerize;

import org.jspecify.annotations.NullMarked;
