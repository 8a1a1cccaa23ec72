/**
 * {@link LayoutDocument}: layouts.json, the bytes of every record of the estate, each copybook once and of every program
 * what is its own.
 */
@NullMarked
package dev.banyan.analyzer.cobol.layout;

import org.jspecify.annotations.NullMarked;
