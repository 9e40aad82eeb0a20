package io.newretail.sim;

import io.newretail.demand.Channel;
import io.newretail.demand.Segment;
import io.newretail.internal.flow.Outcome;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.tally.Count;
import io.newretail.scenario.Scenario;
import java.util.List;
import java.util.Locale;

/** The figures of shoppers who choose, differ by segment or take substitutes: only those that the scenario uses. */
final class ShopperFigures {
  private final ReportWriter writer;
  private final Scenario scenario;
  private final Plan plan;

  ShopperFigures(ReportWriter writer, Scenario scenario, Plan plan) {
    this.writer = writer;
    this.scenario = scenario;
    this.plan = plan;
  }

  void write() {
    choiceKpis();
    storeChoiceKpis();
    segmentKpis();
    substitutionKpis();
    pickSubstitutionKpis();
  }

  private void choiceKpis() {
    if (plan.choice == null) {
      return;
    }
    writer.count("choice.visits", "visits", Count.VISITS);
    for (Channel channel : Channel.values()) {
      String name = figureName(channel);
      writer.count("choice." + name, "visits", Count.CHOSE + channel.number());
      writer.share("choice.share." + name, Count.CHOSE + channel.number(), Count.VISITS);
    }
  }

  private void storeChoiceKpis() {
    if (scenario.demand().shoppers().stores() != null) {
      writer.count("choice.outside", "visits", Count.OUTSIDE);
      List<String> rivals = scenario.network().rivals();
      for (int r = 0; r < rivals.size(); r++) {
        writer.count("rival." + rivals.get(r) + ".visits", "visits", Count.RIVAL + r);
      }
    }
  }

  private void segmentKpis() {
    List<Segment> segments = scenario.demand().shoppers().segments();
    if (plan.segments == null) {
      return;
    }
    for (int s = 0; s < segments.size(); s++) {
      String name = segments.get(s).name();
      writer.count("segment." + name + ".visits", "visits", Count.SEGMENT + s);
      writer.count("segment." + name + ".placed", "baskets", Count.SEGMENT_PLACED + s);
    }
    writer.count("segment.units.reordered", "units", Count.UNITS_REORDERED);
  }

  private void substitutionKpis() {
    if (plan.substitution == null) {
      return;
    }
    writer.count("substitution.lines.short", "lines", Count.LINES_OFFERED_OTHERS);
    writer.count("substitution.lines", "lines", Count.LINES_SUBSTITUTED);
    writer.count("substitution.units", "units", Count.UNITS_SUBSTITUTED);
    writer.kpi(
        "fill.online.first",
        "%",
        o -> 100.0
            * (o.sum(Count.UNITS_PROMISED) - o.sum(Count.UNITS_SUBSTITUTED))
            / ReportWriter.total(o, Count.UNITS_WANTED));
  }

  private void pickSubstitutionKpis() {
    if (plan.pickSubstitution == null) {
      return;
    }
    writer.count("replaced.lines", "lines", Count.LINES_REPLACED);
    writer.count("replaced.units", "units", Count.UNITS_REPLACED);
    writer.count("replaced.accepted", "lines", Count.REPLACEMENTS_ACCEPTED);
    writer.count("replaced.refused", "lines", Count.REPLACEMENTS_REFUSED);
    writer.count("replaced.units.refused", "units", Count.UNITS_REFUSED);
    writer.kpi(
        "fill.pick.lines",
        "%",
        o -> lineFill(o, o.sum(Count.LINES_SHORT_AT_PICK) - o.sum(Count.LINES_REPLACED_WHOLE)));
    writer.kpi("fill.pick.lines.first", "%", o -> lineFill(o, o.sum(Count.LINES_SHORT_AT_PICK)));
  }

  private static double lineFill(Outcome o, long lacking) {
    return 100 - 100.0 * lacking / ReportWriter.total(o, Count.LINES_AT_PICK);
  }

  static String figureName(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT).replace("_", "");
  }
}
