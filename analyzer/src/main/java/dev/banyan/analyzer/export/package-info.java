/** {@link Exports}: the backlog and the graph as other tools take them. Names from sources are data there, never markup or formulas. */
@NullMarked
package dev.banyan.analyzer.export;

import org.jspecify.annotations.NullMarked;
