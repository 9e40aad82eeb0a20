/** Published results, found again: exact values, simulations of a published set-up, and experiments of which one number is fitted and the rest foretold. */
@NullMarked
package io.newretail.examples.reproduce;

import org.jspecify.annotations.NullMarked;
