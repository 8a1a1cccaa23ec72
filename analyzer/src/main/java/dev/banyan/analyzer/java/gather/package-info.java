/** {@link Gathering}: the resolved estate that finders read, and the place where they write what they find. */
@NullMarked
package dev.banyan.analyzer.java.gather;

import org.jspecify.annotations.NullMarked;
