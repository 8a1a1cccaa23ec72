/** {@link Coverage}: how much of an estate was understood, and what was not, file by file. */
@NullMarked
package dev.banyan.analyzer.coverage;

import org.jspecify.annotations.NullMarked;
