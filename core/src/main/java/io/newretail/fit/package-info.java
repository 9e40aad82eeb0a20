/**
 * Models fitted to a user's own data: parameters with standard errors, and how well they fit.
 */
@NullMarked
package io.newretail.fit;

import org.jspecify.annotations.NullMarked;
