/**
 * {@link Naming}: types that text names: descriptors, settings, reflection by literal, JNDI, and what containers put in place of an interface. {@link
 * TypeNames} is the one place that makes a type of a text; {@link NamingFile} finds such texts in files that are no Java.
 */
@NullMarked
package dev.banyan.analyzer.java.naming;

import org.jspecify.annotations.NullMarked;
