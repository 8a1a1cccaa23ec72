/** {@link SqlScript}: a text of SQL statements as the tables and views it defines, wherever the text stands. */
@NullMarked
package dev.banyan.analyzer.script;

import org.jspecify.annotations.NullMarked;
