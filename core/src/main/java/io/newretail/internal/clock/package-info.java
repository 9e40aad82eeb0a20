/**
 * Ticks, keyed random streams and the event queue.
 */
@NullMarked
package io.newretail.internal.clock;

import org.jspecify.annotations.NullMarked;
