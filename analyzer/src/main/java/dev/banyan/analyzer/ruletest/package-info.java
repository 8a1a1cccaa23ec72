/**
 * {@link RuleTests}: runs the tests of rules ({@code *.test.yaml}, Konveyor's format) below a folder and says of each case whether
 * it holds, and why not.
 */
@NullMarked
package dev.banyan.analyzer.ruletest;

import org.jspecify.annotations.NullMarked;
