/**
 * Rules of a user's own, as an example.
 */
@NullMarked
package io.newretail.examples.rules;

import org.jspecify.annotations.NullMarked;
