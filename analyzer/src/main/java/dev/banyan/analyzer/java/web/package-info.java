/**
 * {@link Screens}: the pages of web applications (JSP and templates), where their web roots are, and what they include.
 */
@NullMarked
package dev.banyan.analyzer.java.web;

import org.jspecify.annotations.NullMarked;
