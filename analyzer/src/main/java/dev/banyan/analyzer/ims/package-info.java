/**
 * {@link ImsLanguage}: the databases of IMS with their segments, and what the PCBs of each PSB lead to, from the sources of
 * DBDs and PSBs.
 */
@NullMarked
package dev.banyan.analyzer.ims;

import org.jspecify.annotations.NullMarked;
