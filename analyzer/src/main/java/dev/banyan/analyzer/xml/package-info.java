/**
 * {@link XmlDocument}: an XML file as a small tree with line numbers. No DTD is read, no entity expanded, no address
 * followed, so that files of strangers can be read. Descriptors, mappings and build files all come through here.
 */
@NullMarked
package dev.banyan.analyzer.xml;

import org.jspecify.annotations.NullMarked;
