package io.newretail.demand;

/**
 * Two articles that are found together more, or less, often than their trip types alone explain.
 *
 * @param first an article's name
 * @param second another article's name
 * @param lift the factor on the odds of a basket with both, against a basket of the same size and trip type in which the
 *     weights alone decide; above 1 they attract, below 1 they repel
 */
public record PairLift(String first, String second, double lift) {}
