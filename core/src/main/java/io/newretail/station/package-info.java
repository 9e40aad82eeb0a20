/** Stations where orders queue: pickers, counters, shelf places, slots. */
@org.jspecify.annotations.NullMarked
package io.newretail.station;
