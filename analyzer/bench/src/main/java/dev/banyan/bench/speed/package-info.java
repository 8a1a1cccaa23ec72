/** {@code JavaSpeed}: what the Java analysis costs beside the bare parse of the same files. */
@NullMarked
package dev.banyan.bench.speed;

import org.jspecify.annotations.NullMarked;
