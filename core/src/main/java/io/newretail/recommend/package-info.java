/**
 * What shared data are worth: tastes learnt from the events of shoppers, what is shown to them, what they click and buy, and what that
 * does to the demand of a chain.
 */
@NullMarked
package io.newretail.recommend;

import org.jspecify.annotations.NullMarked;
