/**
 * {@link DataMap} says where every item of a program lies: which bytes of which level 01 record, and what VALUE puts
 * there. A {@link Region} is a run of such bytes, so that groups, REDEFINES and tables need no further thought.
 */
@NullMarked
package dev.banyan.analyzer.cobol.storage;

import org.jspecify.annotations.NullMarked;
