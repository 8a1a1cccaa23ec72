/**
 * {@link Outgoing}: what code reaches outside of the estate's own code and tables, that is other systems by their addresses
 * and files by their paths.
 */
@NullMarked
package dev.banyan.analyzer.java.outgoing;

import org.jspecify.annotations.NullMarked;
