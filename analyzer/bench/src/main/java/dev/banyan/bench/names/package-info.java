/**
 * {@link dev.banyan.bench.names.NamesAccuracy} is a command: it compares what the analyzer finds in Java sources with what
 * javac binds.
 */
@NullMarked
package dev.banyan.bench.names;

import org.jspecify.annotations.NullMarked;
