/**
 * Decisions of the chain, built in or a user's own.
 */
@NullMarked
package io.newretail.policy;

import org.jspecify.annotations.NullMarked;
