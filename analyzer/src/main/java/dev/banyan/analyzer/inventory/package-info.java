/**
 * {@link Inventory}: what is known of an estate's libraries beyond their names: licences, ends of life, vulnerabilities, whether the
 * code uses them, which namespace of Java EE they bring; as libraries.json, a CycloneDX bill of materials, and attributes of
 * the nodes.
 */
@NullMarked
package dev.banyan.analyzer.inventory;

import org.jspecify.annotations.NullMarked;
