/**
 * {@link Names}: what the names in Java sources mean, over the whole estate and the running JDK, without class files of
 * libraries. {@link JavaType} says of each type where it comes from; nothing is guessed without being marked.
 */
@NullMarked
package dev.banyan.analyzer.java.names;

import org.jspecify.annotations.NullMarked;
