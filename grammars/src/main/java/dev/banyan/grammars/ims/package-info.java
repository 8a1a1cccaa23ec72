/**
 * {@link ImsParser}: the sources of DBDGEN and PSBGEN as {@link ImsDatabase}s with their segments and {@link ImsPsb}s with
 * their PCBs: what databases IMS knows, and which of them a program may see.
 */
@NullMarked
package dev.banyan.grammars.ims;

import org.jspecify.annotations.NullMarked;
