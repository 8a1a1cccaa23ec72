/**
 * {@link JavaLanguage}: the Java side of an estate as facts. Files are read one by one into compact facts; then names are
 * resolved over all of them, calls drawn, entry points, tables, queues and screens found. No build, no class path, no jar.
 */
@NullMarked
package dev.banyan.analyzer.java;

import org.jspecify.annotations.NullMarked;
