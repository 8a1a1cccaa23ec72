/**
 * {@link Questions}: what a person or an agent asks of an audited estate: who calls, what breaks, what leads where, who touches which
 * table, and why. Every answer is an {@link Answer}, a table with the place of each fact.
 */
@NullMarked
package dev.banyan.analyzer.query;

import org.jspecify.annotations.NullMarked;
