/**
 * {@link CicsParser}: the command between EXEC CICS and END-EXEC as a {@link CicsCommand}, its name and its options with
 * their arguments. Knows the names of all commands of CICS TS and which
 * way each argument goes, nothing else of what they do.
 */
@NullMarked
package dev.banyan.grammars.cics;

import org.jspecify.annotations.NullMarked;
