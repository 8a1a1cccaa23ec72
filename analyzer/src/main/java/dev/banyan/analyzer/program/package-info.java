/**
 * {@link ProgramsFile}: programs.json, the inside of every program and what of the estate nothing uses.
 */
@NullMarked
package dev.banyan.analyzer.program;

import org.jspecify.annotations.NullMarked;
