package io.newretail.sim;

import io.newretail.internal.flow.Outcome;
import io.newretail.internal.flow.Standing;
import io.newretail.internal.tally.Count;
import io.newretail.report.Funnel;
import io.newretail.report.Funnel.Leak;
import io.newretail.report.Funnel.Stage;
import io.newretail.report.LossCause;
import io.newretail.report.Losses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** The way of baskets, and where sales were lost: means over replications. */
final class WayFigures {
  private final List<Outcome> outcomes;
  private final double major;

  WayFigures(List<Outcome> outcomes, double major) {
    this.outcomes = outcomes;
    this.major = major;
  }

  Funnel funnel() {
    return new Funnel(List.of(
        stage(
            "placed",
            Standing.CART,
            count(Count.PLACED),
            leak("cart.left", Count.ABANDONED),
            leak("refused.stock", Count.REFUSED_STOCK),
            leak("refused.slot", Count.REFUSED_SLOT),
            leak("refused.place", Count.REFUSED_PLACE),
            leak("refused.rule", Count.REFUSED_RULE)),
        stage("promised", Standing.PROMISED, count(Count.PROMISED), leak("expired", Count.EXPIRED)),
        stage(
            "paid",
            Standing.PAID,
            count(Count.PAID),
            leak("oversold", Count.REFUSED_PAID),
            leak("cancelled.shopper", Count.CUSTOMER_CANCELLED),
            leak("cancelled.store", Count.CANCELLED)),
        stage("picked", Standing.PICKED, count(Count.PICKED)),
        stage(
            "ready",
            Standing.READY,
            count(Count.READY),
            leak("not.fetched", Count.LAPSED),
            leak("not.delivered", Count.UNDELIVERED)),
        new Stage(
            "handed.over", count(Count.COLLECTED) + count(Count.DELIVERED), 0, List.of(), 0)));
  }

  private Stage stage(String name, int standing, double baskets, Leak... leaks) {
    double before = mean(o -> o.before.baskets(standing));
    double after = mean(o -> o.after.baskets(standing));
    return new Stage(name, baskets, before, Arrays.asList(leaks), after);
  }

  private Leak leak(String cause, int count) {
    return new Leak(cause, count(count));
  }

  private double count(int count) {
    return mean(o -> o.sum(count));
  }

  private double mean(ToLongFunction<Outcome> value) {
    return outcomes.stream().mapToLong(value).average().orElse(0);
  }

  Losses losses() {
    double back = count(Count.LOSS_UNITS + LossCause.BROUGHT_BACK.number());
    Losses.Sales online = new Losses.Sales(
        count(Count.UNITS_WANTED),
        count(Count.UNITS_COLLECTED) - back,
        mean(o -> o.before.units()),
        mean(o -> o.after.units()));
    Losses.Sales walkIn =
        new Losses.Sales(count(Count.WALK_IN_UNITS_WANTED), count(Count.WALK_IN_UNITS), 0, 0);
    List<Losses.Loss> causes = new ArrayList<>();
    for (LossCause cause : LossCause.values()) {
      causes.add(new Losses.Loss(
          cause,
          count(Count.LOSS_UNITS + cause.number()),
          count(Count.LOSS_WORTH + cause.number()) / major));
    }
    return new Losses(online, walkIn, causes);
  }
}
