package io.newretail.examples.reproduce;

import io.newretail.examples.reproduce.Paper.Kind;
import java.util.List;

/** All results that can be found again. */
public final class Papers {
  private Papers() {}

  /**
   * The papers.
   *
   * @return in the order of the list
   */
  public static List<Paper> all() {
    return List.of(
        new Paper(
            "zheng-federgruen",
            "Zheng and Federgruen, Operations Research 1991: optimal (s, S)",
            Kind.EXACT,
            e -> Cases.of("ss_periodic_poisson", "zf1991.*", e)),
        new Paper(
            "clark-scarf",
            "Clark and Scarf, Management Science 1960; example 6.1 of Snyder and Shen",
            Kind.EXACT,
            e -> Cases.of("serial_echelon_base_stock", "snyder-ex6.1", e)),
        new Paper(
            "bullwhip",
            "Chen, Drezner, Ryan and Simchi-Levi, Management Science 2000",
            Kind.EXACT,
            e -> Cases.of("bullwhip", "ma-.*", e)),
        new Paper(
            "pick-waves",
            "MacCarthy, Zhang and Muyldermans, IJPE 2019: least pick rates by waves",
            Kind.EXACT,
            e -> Operations.pickWaves()),
        new Paper(
            "time-stable-staffing",
            "Feldman, Mandelbaum, Massey and Whitt, Management Science 2008",
            Kind.EXACT,
            e -> Operations.staffing()),
        new Paper(
            "law-inventory",
            "Law, Simulation Modeling and Analysis: nine (s, S) policies",
            Kind.SIMULATED,
            Stocks::law),
        new Paper(
            "phantom-stock",
            "Kang and Gershwin, IIE Transactions 2005: undetected loss",
            Kind.SIMULATED,
            Stocks::phantomStock),
        new Paper(
            "sscont",
            "SimOpt test bed: (s, S) with crossing lead times",
            Kind.SIMULATED,
            Stocks::crossingLeadTimes),
        new Paper(
            "correlated-rounding",
            "Jasin and Sinha 2015; Ma, M&SOM 2023: multi-item orders",
            Kind.SIMULATED,
            Operations::rounding),
        new Paper(
            "herding",
            "Cui, Zhang and Bassamboo, Management Science 2019: visible claims",
            Kind.CALIBRATED,
            Shopping::herding),
        new Paper(
            "personal-data",
            "Sun, Yuan, Li, Zhang and Xu, Management Science 2023: data hidden",
            Kind.CALIBRATED,
            Shopping::personalData),
        new Paper(
            "assortment-ranker",
            "Feldman, Zhang, Liu and Zhang, Operations Research 2022",
            Kind.CALIBRATED,
            Shopping::assortmentAgainstRanker),
        new Paper(
            "rival-pickup",
            "Akturk and Ketzenberg, Management Science 2022: a rival's launch",
            Kind.CALIBRATED,
            e -> Rivals.pickup()),
        new Paper(
            "pickup-launch",
            "Gallino and Moreno, Management Science 2014: own launch of pickup",
            Kind.CALIBRATED,
            Rivals::ownPickup),
        new Paper(
            "dual-prices",
            "Acimovic and Graves, M&SOM 2015: fulfilment by dual prices",
            Kind.CALIBRATED,
            Operations::dualPrices));
  }
}
