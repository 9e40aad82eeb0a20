/** What each partner of an alliance is worth: coalitions by simulation, their games, and the books of who pays whom. */
@NullMarked
package io.newretail.worth;

import org.jspecify.annotations.NullMarked;
