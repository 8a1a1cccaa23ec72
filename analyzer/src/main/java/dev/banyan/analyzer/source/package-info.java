/**
 * {@link SourceTree}: the files of an estate, found, bounded and decoded. Knows nothing of what the files say.
 */
@NullMarked
package dev.banyan.analyzer.source;

import org.jspecify.annotations.NullMarked;
