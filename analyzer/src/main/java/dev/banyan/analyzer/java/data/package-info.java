/**
 * {@link DataAccess}: which tables types read and write, by SQL in code, mappings and property files, by entities and
 * their query language; and which queues they send to and receive from.
 */
@NullMarked
package dev.banyan.analyzer.java.data;

import org.jspecify.annotations.NullMarked;
