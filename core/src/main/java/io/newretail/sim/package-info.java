/**
 * Running a scenario.
 */
@NullMarked
package io.newretail.sim;

import org.jspecify.annotations.NullMarked;
