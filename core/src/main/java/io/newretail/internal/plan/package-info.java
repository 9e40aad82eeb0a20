/**
 * The compiled scenario: dense numbers, ticks, tables.
 */
@NullMarked
package io.newretail.internal.plan;

import org.jspecify.annotations.NullMarked;
