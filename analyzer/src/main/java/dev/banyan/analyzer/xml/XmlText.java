package dev.banyan.analyzer.xml;

/** A run of characters. */
public record XmlText(String value) implements XmlNode {}
