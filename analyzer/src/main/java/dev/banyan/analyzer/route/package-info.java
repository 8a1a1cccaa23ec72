/**
 * {@link RouteFile}: routes.yaml, in which one item of the backlog is one route of the proxy. Every route begins at
 * stage legacy; people move it on.
 */
@NullMarked
package dev.banyan.analyzer.route;

import org.jspecify.annotations.NullMarked;
