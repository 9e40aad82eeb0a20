/**
 * The ready scenarios and their parameters.
 */
@NullMarked
package io.newretail.examples.ready;

import org.jspecify.annotations.NullMarked;
