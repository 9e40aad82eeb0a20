/**
 * How sure the outputs of a simulation are: intervals, batches, warm-up, variance reduction. Pure functions of numbers; any thread.
 */
@NullMarked
package io.newretail.experiment.output;

import org.jspecify.annotations.NullMarked;
