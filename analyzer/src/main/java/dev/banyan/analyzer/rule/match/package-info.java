/**
 * {@link NamePattern}, {@link TextPattern} (with {@link TextIndex}), {@link FilePattern} and {@link VersionRange}: the small languages in which rules say
 * what they look for. None of them can be made to run for ever.
 */
@NullMarked
package dev.banyan.analyzer.rule.match;

import org.jspecify.annotations.NullMarked;
