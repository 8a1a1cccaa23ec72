/**
 * {@link JclLanguage}: jobs and procedures, the programs and procedures they run, the datasets of their DD statements and
 * of IDCAMS, and what each DD name means to the program of its step.
 */
@NullMarked
package dev.banyan.analyzer.jcl;

import org.jspecify.annotations.NullMarked;
