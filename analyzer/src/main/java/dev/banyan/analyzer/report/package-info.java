/**
 * {@link Report}: report.html, one page that opens offline and shows an audit to people. It only shows: every figure in it comes from the
 * other results. The page's own scripts and styles are resources of this package.
 */
@NullMarked
package dev.banyan.analyzer.report;

import org.jspecify.annotations.NullMarked;
