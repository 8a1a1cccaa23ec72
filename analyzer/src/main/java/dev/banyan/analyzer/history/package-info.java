/**
 * {@link History}: what git knows of the files of an estate: how often each changed, by whom, when, for what, and which change
 * together. Read by JGit, so that nothing in a repository is run; no network, no working copy is touched.
 */
@NullMarked
package dev.banyan.analyzer.history;

import org.jspecify.annotations.NullMarked;
