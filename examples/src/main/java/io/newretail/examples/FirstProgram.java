package io.newretail.examples;

import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Spike;
import io.newretail.network.Assortment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Simulator;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The program on the first screen of the README. */
public final class FirstProgram {
  private FirstProgram() {}

  /**
   * Runs one city on an ordinary weekend and on Singles' Day.
   *
   * @param args none
   */
  public static void main(String[] args) {
    // first program
    var eleventh = LocalDate.of(2017, 11, 11);
    var city = Network.builder()
        .assortment(Assortment.zipf(5_000, 1.05))
        .depot(Depot.of("depot", Duration.ofHours(12)))
        .stores(40, Store.ofPickers(9))
        .build();
    var ordinary = Scenario.builder(city)
        .days(eleventh.minusDays(1), eleventh.plusDays(2)) // half-open: 10, 11 and 12 November
        .demand(Demand.none().withOnline(OnlineDemand.of(Rate.perDay(700)))) // a store
        .promise(PromisePolicy.timeSlots(Duration.ofMinutes(30)))
        .restock(RestockPolicy.orderUpTo(Share.percent(99)).atLeast(3))
        .build();
    var festival = ordinary.toBuilder()
        .demand(ordinary.demand().plus(Spike.singlesDay(2017).scaledTo(1.43)))
        .build();
    Report calm = Simulator.run(ordinary, 1111L);
    Report busy = Simulator.run(festival, 1111L); // the same shoppers, and more of them
    for (String kpi : List.of("baskets.placed", "fill.online", "ready.in.time", "pickers.busy")) {
      System.out.println(kpi + ": " + calm.kpi(kpi) + " -> " + busy.kpi(kpi));
    }
    // end
  }
}
