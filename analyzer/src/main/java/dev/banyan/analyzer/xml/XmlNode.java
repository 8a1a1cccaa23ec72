package dev.banyan.analyzer.xml;

/** A part of an element's content, in the order of the file. */
public sealed interface XmlNode permits XmlElement, XmlText {}
