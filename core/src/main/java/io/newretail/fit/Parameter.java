package io.newretail.fit;

/**
 * A fitted number.
 *
 * @param name its name
 * @param value the estimate
 * @param standardError its standard error; NaN where none is known, as where a likelihood is flat or at its edge
 */
public record Parameter(String name, double value, double standardError) {}
