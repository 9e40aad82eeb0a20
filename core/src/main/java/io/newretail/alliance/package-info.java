/** Who owns a chain, what each partner brings to it, and what they pay each other. */
@NullMarked
package io.newretail.alliance;

import org.jspecify.annotations.NullMarked;
