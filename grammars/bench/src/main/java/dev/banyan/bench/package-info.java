/**
 * {@link dev.banyan.bench.Comparison} and {@link dev.banyan.bench.Acceptance} are commands, {@link
 * dev.banyan.bench.CobolParsing} is a JMH benchmark; all run on a {@link dev.banyan.bench.Corpus} from disk.
 */
@NullMarked
package dev.banyan.bench;

import org.jspecify.annotations.NullMarked;
