/**
 * {@link ControlFlow#of}: which statement of a COBOL program may run after which. {@link BackwardFlow} is the same read from
 * behind. {@link OutlineReader#read} measures a program by it, and says which of its paragraphs, statements and data items nothing leads to.
 */
@NullMarked
package dev.banyan.analyzer.cobol.control;

import org.jspecify.annotations.NullMarked;
