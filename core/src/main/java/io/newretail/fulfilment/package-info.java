/**
 * Multi-item orders over several centres: instances, the bound of a linear programme, rules that decide order by order, and
 * how far they stay above the bound.
 */
@NullMarked
package io.newretail.fulfilment;

import org.jspecify.annotations.NullMarked;
