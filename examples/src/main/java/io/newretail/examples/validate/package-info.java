/** Validation cases: read, answered by theory and by the engine, and judged. */
@org.jspecify.annotations.NullMarked
package io.newretail.examples.validate;
