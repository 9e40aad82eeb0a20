/**
 * Threads for experiments.
 */
@NullMarked
package io.newretail.internal.crew;

import org.jspecify.annotations.NullMarked;
