/**
 * {@link dev.banyan.proxy.split.Split#choose} says which side answers a request: the stage decides, in a canary the
 * sticky bucket.
 */
@NullMarked
package dev.banyan.proxy.split;

import org.jspecify.annotations.NullMarked;
