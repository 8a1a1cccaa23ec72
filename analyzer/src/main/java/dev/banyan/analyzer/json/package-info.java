/** {@link CanonicalJson}: the one way in which values become JSON text: same value, same bytes, on any machine. */
@NullMarked
package dev.banyan.analyzer.json;

import org.jspecify.annotations.NullMarked;
