/** Results as one self-contained page. */
@NullMarked
package io.newretail.page;

import org.jspecify.annotations.NullMarked;
