/**
 * {@link ClassFile}: turns a class file into the same facts as a source file, so that all that reads sources reads class
 * files too. Code is followed over the operand stack; nothing is loaded or run.
 */
@NullMarked
package dev.banyan.analyzer.java.compiled;

import org.jspecify.annotations.NullMarked;
