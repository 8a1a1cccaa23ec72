/** {@link Audit}: the whole way from folders to results, and the files that keep them. */
@NullMarked
package dev.banyan.analyzer.audit;

import org.jspecify.annotations.NullMarked;
