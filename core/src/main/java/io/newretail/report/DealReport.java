package io.newretail.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A deal with visible claims in a catchment.
 *
 * @param catchment the catchment, whose stores share the claims
 * @param item the article
 * @param from the start of its first hour
 * @param claims by hour, the units that shoppers put into their carts, mean over replications
 */
public record DealReport(String catchment, String item, LocalDateTime from, List<Double> claims) {

  /** Copies the claims. */
  public DealReport {
    claims = ImmutableList.copyOf(claims);
  }
}
