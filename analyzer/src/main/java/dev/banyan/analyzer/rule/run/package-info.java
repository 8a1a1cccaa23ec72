/**
 * {@link RuleRun}: runs rules on a {@link Subject} and says where they apply. Every file is read once, whatever the number of
 * rules; Java code is searched in the references that the Java side has gathered.
 */
@NullMarked
package dev.banyan.analyzer.rule.run;

import org.jspecify.annotations.NullMarked;
