/**
 * {@link dev.banyan.containerize.inspect.Inspection#of} opens an artefact and says what it is, or why no image can be made
 * of it. No code of the artefact runs.
 */
@NullMarked
package dev.banyan.containerize.inspect;

import org.jspecify.annotations.NullMarked;
