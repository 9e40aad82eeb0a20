/**
 * The whole description of one chain under one demand, checked.
 */
@NullMarked
package io.newretail.scenario;

import org.jspecify.annotations.NullMarked;
