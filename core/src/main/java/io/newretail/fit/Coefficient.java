package io.newretail.fit;

/**
 * A fitted number.
 *
 * @param name what it is
 * @param value the estimate
 * @param standardError its standard error; NaN where none is known
 */
public record Coefficient(String name, double value, double standardError) {}
