/**
 * {@link TypesDocument}: how large and how tangled each method is, and how much the methods of a type have to do with each
 * other; {@link MethodUses} hears while code is walked which methods meet.
 */
@NullMarked
package dev.banyan.analyzer.java.measure;

import org.jspecify.annotations.NullMarked;
