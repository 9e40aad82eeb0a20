/**
 * The best setting of a policy, found by simulation.
 */
@NullMarked
package io.newretail.experiment.optimise;

import org.jspecify.annotations.NullMarked;
