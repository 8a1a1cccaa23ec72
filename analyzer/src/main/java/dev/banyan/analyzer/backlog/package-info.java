/**
 * {@link Backlog}: what to do, in which order, and why: one item is one unit of work, and every number of it can be
 * worked out again from the inputs it carries.
 */
@NullMarked
package dev.banyan.analyzer.backlog;

import org.jspecify.annotations.NullMarked;
