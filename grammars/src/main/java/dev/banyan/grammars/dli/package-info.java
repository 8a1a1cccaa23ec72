/**
 * {@link DliParser}: the command between EXEC DLI and END-EXEC as a {@link DliCommand}: its function, the PSB or PCB it
 * uses, and its segments with the areas they are moved to and from.
 */
@NullMarked
package dev.banyan.grammars.dli;

import org.jspecify.annotations.NullMarked;
