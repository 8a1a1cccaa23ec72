/** {@link Settings}: what a user may say about an estate, in one YAML file. */
@NullMarked
package dev.banyan.analyzer.settings;

import org.jspecify.annotations.NullMarked;
