package io.newretail.fit;

/**
 * A fitted number.
 *
 * @param name its name
 * @param value its most likely value
 * @param standardError the standard error from the observed information; NaN where the likelihood is flat or at its edge
 */
public record Parameter(String name, double value, double standardError) {}
