/**
 * Values with units, and the problems that a check finds.
 */
@NullMarked
package io.newretail.unit;

import org.jspecify.annotations.NullMarked;
