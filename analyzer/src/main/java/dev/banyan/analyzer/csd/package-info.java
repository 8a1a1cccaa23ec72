/**
 * {@link CsdLanguage}: transactions with their programs, files with their datasets and queues, from input of DFHCSDUP,
 * in files of its own or in the stream of a job.
 */
@NullMarked
package dev.banyan.analyzer.csd;

import org.jspecify.annotations.NullMarked;
