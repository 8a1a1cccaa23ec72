/** {@link DdlLanguage}: tables and views as DDL defines them in scripts. */
@NullMarked
package dev.banyan.analyzer.ddl;

import org.jspecify.annotations.NullMarked;
