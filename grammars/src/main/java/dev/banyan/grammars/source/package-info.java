/**
 * {@link Position} and {@link Problem}: where a thing stands in the text its author wrote, and what could not be
 * understood there. Every language of this module speaks of places and of trouble in these two records.
 */
@NullMarked
package dev.banyan.grammars.source;

import org.jspecify.annotations.NullMarked;
