/**
 * {@link Lineage} answers what must grow when a field grows, from layouts.json and lineage.json; {@link FieldFlows} finds the
 * flows of one program while it is read, {@link LineageDocument} keeps them.
 */
@NullMarked
package dev.banyan.analyzer.cobol.lineage;

import org.jspecify.annotations.NullMarked;
