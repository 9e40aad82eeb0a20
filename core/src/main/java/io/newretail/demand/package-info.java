/**
 * What shoppers want, when and where.
 */
@NullMarked
package io.newretail.demand;

import org.jspecify.annotations.NullMarked;
