/**
 * {@link CodeWalk}: goes through all that methods evaluate, finds the type of every expression and tells
 * {@link CodeListener}s what is called, created and named where.
 */
@NullMarked
package dev.banyan.analyzer.java.code;

import org.jspecify.annotations.NullMarked;
