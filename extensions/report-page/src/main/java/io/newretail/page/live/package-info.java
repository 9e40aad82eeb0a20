/** The page while the work goes on, served to this machine alone. */
@NullMarked
package io.newretail.page.live;

import org.jspecify.annotations.NullMarked;
