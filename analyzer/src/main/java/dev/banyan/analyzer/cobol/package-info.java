/**
 * {@link CobolLanguage}: programs and copybooks, what they call, read, write and show, through CICS, SQL, MQ and files,
 * with a verdict on every name that is only known at run time.
 */
@NullMarked
package dev.banyan.analyzer.cobol;

import org.jspecify.annotations.NullMarked;
