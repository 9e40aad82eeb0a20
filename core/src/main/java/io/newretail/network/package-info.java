/**
 * What stands on the ground: items, stores, catchments, depots.
 */
@NullMarked
package io.newretail.network;

import org.jspecify.annotations.NullMarked;
