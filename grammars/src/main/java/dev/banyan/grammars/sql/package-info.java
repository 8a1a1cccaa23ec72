/**
 * {@link SqlParser}: SQL from EXEC SQL blocks, Java strings and scripts as a list of {@link SqlStatement}s: which tables
 * a statement reads and writes, its cursor, its host variables, what it defines. Expressions are checked, not kept.
 */
@NullMarked
package dev.banyan.grammars.sql;

import org.jspecify.annotations.NullMarked;
