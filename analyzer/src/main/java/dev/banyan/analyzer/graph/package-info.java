/**
 * {@link EstateGraph}: an estate as a graph to walk, and {@link Reach}: what each entry point needs. Knows nothing of
 * backlogs.
 */
@NullMarked
package dev.banyan.analyzer.graph;

import org.jspecify.annotations.NullMarked;
