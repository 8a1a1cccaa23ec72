/**
 * {@link RecordLayouts}: from data entries to bytes, by the rules of IBM Enterprise COBOL. Each record is a flat row of items
 * with offset, length and the way its bytes are to be read; what cannot be laid out is a problem in the result.
 */
@NullMarked
package dev.banyan.grammars.layout;

import org.jspecify.annotations.NullMarked;
