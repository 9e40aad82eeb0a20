/** The engine of stock systems: points, lanes and lots, driven by periods or by single customers. */
@org.jspecify.annotations.NullMarked
package io.newretail.internal.stock;
