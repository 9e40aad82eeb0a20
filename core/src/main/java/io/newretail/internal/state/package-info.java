/**
 * Tables of a running shard: no allocation, a few boring verbs.
 */
@NullMarked
package io.newretail.internal.state;

import org.jspecify.annotations.NullMarked;
