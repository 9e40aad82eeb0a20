/**
 * First steps with the library.
 */
@NullMarked
package io.newretail.examples;

import org.jspecify.annotations.NullMarked;
