/**
 * {@link CobolParser#parse}: the text of a COBOL program and its {@link Copybooks} in, a {@link CobolFile} of records
 * out. Every element says where its author wrote it, through COPY and REPLACE; what could not be read is a problem in the
 * file, never an exception.
 */
@NullMarked
package dev.banyan.grammars.cobol;

import org.jspecify.annotations.NullMarked;
