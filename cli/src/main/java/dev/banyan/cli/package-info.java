/** {@link Banyan}: the one command. Commands turn words into calls of the modules, and results into text. */
@NullMarked
package dev.banyan.cli;

import org.jspecify.annotations.NullMarked;
