/**
 * Where to look: designs of experiments and the sensitivity of a response to its factors.
 */
@NullMarked
package io.newretail.experiment.design;

import org.jspecify.annotations.NullMarked;
