/**
 * {@link Hotspots}: which files are both hard to change and changed often, or hard to change and needed by many where no history is
 * known. {@link HotspotsFile} writes them.
 */
@NullMarked
package dev.banyan.analyzer.hotspot;

import org.jspecify.annotations.NullMarked;
