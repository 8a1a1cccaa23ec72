/** {@link BmsLanguage}: the screens of CICS from BMS map definitions, with their fields. */
@NullMarked
package dev.banyan.analyzer.bms;

import org.jspecify.annotations.NullMarked;
