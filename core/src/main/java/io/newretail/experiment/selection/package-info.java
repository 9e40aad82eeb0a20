/** Ranking and selection: which of some alternatives is best, with a guarantee, from as few replications as that takes. */
@NullMarked
package io.newretail.experiment.selection;

import org.jspecify.annotations.NullMarked;
