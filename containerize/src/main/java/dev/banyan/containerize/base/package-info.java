/**
 * {@link dev.banyan.containerize.base.JavaRuntime#cached} links a JRE of the modules an application needs, {@link
 * dev.banyan.containerize.base.SharedLibraries#of} finds what its binaries need of the system. Together they run on an
 * empty file system.
 */
@NullMarked
package dev.banyan.containerize.base;

import org.jspecify.annotations.NullMarked;
