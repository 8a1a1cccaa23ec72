/**
 * {@link PageCode}: the Java that stands in pages (scriptlets, expressions, declarations, beans of tags), read as the class that a container would make of
 * each page, with the lines of the page.
 */
@NullMarked
package dev.banyan.analyzer.java.page;

import org.jspecify.annotations.NullMarked;
