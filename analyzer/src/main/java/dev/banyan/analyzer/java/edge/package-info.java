/**
 * {@link EdgeSheet}: gathers what is found piece by piece into one edge per source, kind, target and way, with all its
 * evidence. {@link CallEdges} and {@link TypeEdges} draw the edges between types.
 */
@NullMarked
package dev.banyan.analyzer.java.edge;

import org.jspecify.annotations.NullMarked;
