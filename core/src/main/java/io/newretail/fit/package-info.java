/** Models fitted from the data that shops leave behind: baskets, daily demand of articles, weekly prices. */
@NullMarked
package io.newretail.fit;

import org.jspecify.annotations.NullMarked;
