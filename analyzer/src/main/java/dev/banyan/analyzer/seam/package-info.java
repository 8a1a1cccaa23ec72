/**
 * {@link Seams}: where an estate could be cut into services: groups of code, data, entry points and screens that hang together
 * more than with the rest, each with what it owns, what it shares and what cutting it out would take.
 */
@NullMarked
package dev.banyan.analyzer.seam;

import org.jspecify.annotations.NullMarked;
