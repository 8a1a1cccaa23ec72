/**
 * {@link Linker} joins the facts of all languages to one {@link dev.banyan.analyzer.facts.Estate}: one node per id, one
 * edge per relation, logical names replaced by what configuration says they mean, modules by folder.
 */
@NullMarked
package dev.banyan.analyzer.link;

import org.jspecify.annotations.NullMarked;
