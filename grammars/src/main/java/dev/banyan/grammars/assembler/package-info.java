/**
 * {@link MacroLines}: the macros of an assembler source with their keywords, as BMS, DBDs and PSBs write them. Knows the
 * form of the lines, nothing of what a macro means.
 */
@NullMarked
package dev.banyan.grammars.assembler;

import org.jspecify.annotations.NullMarked;
