/**
 * {@link Endpoints}: where requests and messages enter the estate, with the paths that clients really use: servlets,
 * Struts 1, Spring MVC, JAX-RS, message listeners and session beans.
 */
@NullMarked
package dev.banyan.analyzer.java.endpoint;

import org.jspecify.annotations.NullMarked;
