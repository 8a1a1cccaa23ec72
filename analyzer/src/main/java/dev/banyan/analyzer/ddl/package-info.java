/** {@link DdlLanguage}: tables and views as DDL defines them, in scripts or in the stream of a Db2 batch job. */
@NullMarked
package dev.banyan.analyzer.ddl;

import org.jspecify.annotations.NullMarked;
