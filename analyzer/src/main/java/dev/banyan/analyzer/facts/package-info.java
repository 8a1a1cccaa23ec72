/**
 * {@link Facts}: what the sources say, before anybody draws a conclusion. Nodes with stable ids, edges with evidence and
 * a {@link Resolution}, the names that configuration gives to resources ({@link Binding}), and what could not be read.
 * Languages write facts with {@link FactsBuilder}; {@code link} joins them to an {@link Estate}.
 */
@NullMarked
package dev.banyan.analyzer.facts;

import org.jspecify.annotations.NullMarked;
