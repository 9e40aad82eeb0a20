/** Probabilities of what hardly ever happens, by splitting. */
@NullMarked
package io.newretail.experiment.rare;

import org.jspecify.annotations.NullMarked;
