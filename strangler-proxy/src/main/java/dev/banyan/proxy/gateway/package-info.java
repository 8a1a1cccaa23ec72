/**
 * {@link dev.banyan.proxy.gateway.GatewayParts} puts the route index, the choice of the side, the headers and the error
 * answers in the places that Spring Cloud Gateway has for them. Nothing here blocks an event loop.
 */
@NullMarked
package dev.banyan.proxy.gateway;

import org.jspecify.annotations.NullMarked;
