/**
 * {@link dev.banyan.containerize.plan.ImagePlan#of} decides how an artefact runs in an image and gives a reason for every
 * choice.
 */
@NullMarked
package dev.banyan.containerize.plan;

import org.jspecify.annotations.NullMarked;
