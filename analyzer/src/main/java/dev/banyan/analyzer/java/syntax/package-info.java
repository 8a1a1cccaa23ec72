/**
 * {@link JavaReader}: one Java source file as compact facts, a {@link JavaSource}. Names stand as the author wrote them;
 * only local variables are already bound. The parser's tree is dropped before the next file is read.
 */
@NullMarked
package dev.banyan.analyzer.java.syntax;

import org.jspecify.annotations.NullMarked;
