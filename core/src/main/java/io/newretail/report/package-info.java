/**
 * What came out of a run: estimates, stores, series, books.
 */
@NullMarked
package io.newretail.report;

import org.jspecify.annotations.NullMarked;
