/**
 * The published figures that the ready scenarios stand on, each with its source.
 */
@NullMarked
package io.newretail.examples.facts;

import org.jspecify.annotations.NullMarked;
