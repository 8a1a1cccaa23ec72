/** {@link RulePages}: pages of Markdown that say of each rule why it is there, what to do and what it looks for. */
@NullMarked
package dev.banyan.analyzer.rule.page;

import org.jspecify.annotations.NullMarked;
