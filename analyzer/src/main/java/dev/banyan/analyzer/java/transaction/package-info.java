/**
 * {@link Transactions}: which methods run in a transaction of their own accord, as annotations, descriptors, Spring's XML and
 * code say.
 */
@NullMarked
package dev.banyan.analyzer.java.transaction;

import org.jspecify.annotations.NullMarked;
