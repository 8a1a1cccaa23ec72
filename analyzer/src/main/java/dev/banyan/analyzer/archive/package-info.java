/**
 * {@link Archives}: finds the applications among the archives of an estate and lays out what is in them as files of the
 * estate, within bounds. Knows nothing of what the files say.
 */
@NullMarked
package dev.banyan.analyzer.archive;

import org.jspecify.annotations.NullMarked;
