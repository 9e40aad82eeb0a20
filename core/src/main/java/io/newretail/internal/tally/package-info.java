/**
 * Counters, histograms and series in bounded memory.
 */
@NullMarked
package io.newretail.internal.tally;

import org.jspecify.annotations.NullMarked;
