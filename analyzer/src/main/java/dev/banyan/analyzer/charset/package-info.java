/**
 * {@link DeclaredCharsets}: in which charset the build files and descriptors of an estate say its sources are. What stands in a file itself is read
 * with it.
 */
@NullMarked
package dev.banyan.analyzer.charset;

import org.jspecify.annotations.NullMarked;
