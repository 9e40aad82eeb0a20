/** The engine of stations. */
@org.jspecify.annotations.NullMarked
package io.newretail.internal.station;
