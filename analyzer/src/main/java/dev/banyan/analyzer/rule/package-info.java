/**
 * {@link RuleFiles}: rules in Konveyor's format, read from a folder to {@link RuleSet}s of {@link Rule}s; what is not understood is a
 * problem with its file and line. {@link Condition} is what a rule asks for; {@code run} finds it.
 */
@NullMarked
package dev.banyan.analyzer.rule;

import org.jspecify.annotations.NullMarked;
