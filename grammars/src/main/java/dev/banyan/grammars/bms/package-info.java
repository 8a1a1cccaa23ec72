/**
 * {@link BmsParser}: the macros DFHMSD, DFHMDI and DFHMDF as mapsets, maps and fields: the screens of CICS as the
 * terminal shows them.
 */
@NullMarked
package dev.banyan.grammars.bms;

import org.jspecify.annotations.NullMarked;
