/**
 * {@link References}: every place in Java code that names a type, a member or a package, in plain records, for rules that
 * search code. Only gathered when somebody asks.
 */
@NullMarked
package dev.banyan.analyzer.java.reference;

import org.jspecify.annotations.NullMarked;
