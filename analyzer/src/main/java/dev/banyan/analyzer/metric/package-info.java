/**
 * {@link MetricsFile}: how the parts of an estate hang together: coupling of types, packages and modules, how much one change
 * can reach, and the circles. From the graph alone, with the references behind each number.
 */
@NullMarked
package dev.banyan.analyzer.metric;

import org.jspecify.annotations.NullMarked;
