/**
 * Models of a simulation: cheap functions fitted to what it gave at some points.
 */
@NullMarked
package io.newretail.experiment.metamodel;

import org.jspecify.annotations.NullMarked;
