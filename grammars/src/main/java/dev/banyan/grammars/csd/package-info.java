/**
 * {@link CsdParser}: the commands of DFHCSDUP, the utility that defines resources to CICS, as a list of
 * {@link CsdCommand}s. Knows no kind of resource in particular.
 */
@NullMarked
package dev.banyan.grammars.csd;

import org.jspecify.annotations.NullMarked;
