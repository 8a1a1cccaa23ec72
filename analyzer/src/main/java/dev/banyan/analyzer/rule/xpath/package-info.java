/**
 * {@link XPath}: XPath 1.0 as rules use it, with {@code matches} of 2.0, over a {@link Tree} of an XML or JSON file; Jaxen reads
 * and evaluates, within a bound on steps. Names without a prefix match whatever the default namespace is.
 */
@NullMarked
package dev.banyan.analyzer.rule.xpath;

import org.jspecify.annotations.NullMarked;
