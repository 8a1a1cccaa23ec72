/**
 * {@link LibraryLanguage}: build files as modules and the libraries they depend on: Maven with what the estate's own
 * parents say, and the plain notations of Gradle, Ivy and Ant. Nothing is downloaded, no build is run.
 */
@NullMarked
package dev.banyan.analyzer.library;

import org.jspecify.annotations.NullMarked;
