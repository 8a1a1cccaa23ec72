package dev.banyan.analyzer.java.gather;

import dev.banyan.analyzer.facts.Evidence;

/** A key of a property file and its value. */
public record Setting(String key, String value, Evidence evidence) {}
