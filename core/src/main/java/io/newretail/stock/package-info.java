/**
 * Stock systems: points that hold an article, the lanes that supply them, who wants how much, and what it costs. The second
 * grain of demand: units per period or per customer, where the scenarios of {@code scenario} have baskets.
 */
@org.jspecify.annotations.NullMarked
package io.newretail.stock;
