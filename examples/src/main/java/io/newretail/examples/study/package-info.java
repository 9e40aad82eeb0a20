/**
 * Long studies that may be stopped and go on: the journal of what is done.
 */
@NullMarked
package io.newretail.examples.study;

import org.jspecify.annotations.NullMarked;
