/**
 * {@link TwoStage}: how every small grammar of this module runs ANTLR, fast first and exact on failure, and how a
 * syntax error becomes a sentence. {@link Origin} maps places in a piece of text back to the file it was cut from.
 */
@NullMarked
package dev.banyan.grammars.parse;

import org.jspecify.annotations.NullMarked;
