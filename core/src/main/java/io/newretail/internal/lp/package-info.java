/**
 * Linear programmes. The solver behind them is ojAlgo; no other package knows it.
 */
@NullMarked
package io.newretail.internal.lp;

import org.jspecify.annotations.NullMarked;
