/**
 * The event loop and one class for each stage.
 */
@NullMarked
package io.newretail.internal.flow;

import org.jspecify.annotations.NullMarked;
