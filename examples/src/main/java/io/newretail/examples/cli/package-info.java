/**
 * The command line.
 */
@NullMarked
package io.newretail.examples.cli;

import org.jspecify.annotations.NullMarked;
