/**
 * {@link Findings}: what rules found in an estate, place by place, and its two files: findings.sarif (SARIF 2.1.0) and
 * konveyor-output.yaml. Knows nothing of how rules are run.
 */
@NullMarked
package dev.banyan.analyzer.finding;

import org.jspecify.annotations.NullMarked;
