/**
 * {@link dev.banyan.proxy.StranglerProxy#main} checks a route file or runs the proxy by it.
 */
@NullMarked
package dev.banyan.proxy;

import org.jspecify.annotations.NullMarked;
