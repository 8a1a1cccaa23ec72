/**
 * {@link ValueSearch} says which texts a data item can hold at a statement, and how they came there: the way from a
 * transfer through a variable back to the literals behind it, inside a program and across the programs of an estate.
 * {@link ProgramFlow} is one program, ready for it.
 */
@NullMarked
package dev.banyan.analyzer.cobol.flow;

import org.jspecify.annotations.NullMarked;
