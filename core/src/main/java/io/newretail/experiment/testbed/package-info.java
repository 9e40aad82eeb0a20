/**
 * Problems of simulation optimisation that the literature compares methods on (SimOpt; Pasupathy and Henderson 2006, Eckman, Henderson and Shashaani 2023), with known
 * answers.
 */
@NullMarked
package io.newretail.experiment.testbed;

import org.jspecify.annotations.NullMarked;
