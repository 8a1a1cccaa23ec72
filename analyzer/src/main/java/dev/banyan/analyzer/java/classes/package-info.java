/**
 * {@link ClassPath}: the class files of the libraries that are at hand, found by name. Nothing in them is ever loaded or run.
 */
@NullMarked
package dev.banyan.analyzer.java.classes;

import org.jspecify.annotations.NullMarked;
