/**
 * {@link dev.banyan.proxy.match.RouteIndex#find} gives the most specific route for a request, at a cost that does not
 * grow with the number of routes.
 */
@NullMarked
package dev.banyan.proxy.match;

import org.jspecify.annotations.NullMarked;
