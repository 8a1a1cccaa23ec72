/**
 * {@link JclParser}: a member of JCL as jobs and procedures, their steps with procedures expanded and symbols replaced,
 * their DD statements with overrides applied, and the control cards of IDCAMS and TSO that name programs and datasets.
 */
@NullMarked
package dev.banyan.grammars.jcl;

import org.jspecify.annotations.NullMarked;
