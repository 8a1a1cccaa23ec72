/**
 * {@link dev.banyan.proxy.definition.RouteFile#read} turns a {@code routes.yaml} into records, or into the list of all
 * that is wrong with it, each with line and path. What a record holds has been checked.
 */
@NullMarked
package dev.banyan.proxy.definition;

import org.jspecify.annotations.NullMarked;
