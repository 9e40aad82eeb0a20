/**
 * Closed forms and exact algorithms, used as oracles and as first guesses.
 */
@NullMarked
package io.newretail.theory;

import org.jspecify.annotations.NullMarked;
