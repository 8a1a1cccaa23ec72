/**
 * {@link JarReader}: says which library a jar on disk is, and the jars in it, within bounds; {@link RepositoryLayout} says where a
 * local Maven repository keeps one, {@link JarTypes} which types it has. No class is loaded.
 */
@NullMarked
package dev.banyan.analyzer.jar;

import org.jspecify.annotations.NullMarked;
