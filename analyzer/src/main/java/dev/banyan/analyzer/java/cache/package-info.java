/** {@link Caches}: the caches that annotations, code and files name, and who reads, fills and empties them. */
@NullMarked
package dev.banyan.analyzer.java.cache;

import org.jspecify.annotations.NullMarked;
