package io.newretail.file;

import io.newretail.demand.Channel;
import io.newretail.demand.Presale;
import io.newretail.demand.TraceDemand;
import io.newretail.unit.Share;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to describe baskets that do not come by the curve of the day. */
final class SourceForms {
  private SourceForms() {}

  /**
   * A presale with the dates of Tmall's in a year.
   *
   * @param year the year
   * @param share baskets of the day that are ordered ahead
   * @param deposit paid ahead, of a basket's worth
   * @param converts depositors who would pay the balance
   */
  record Tmall(int year, Share share, Share deposit, Share converts) {
    static Tmall usual() {
      Presale presale = Presale.tmall(2017, Share.of(0));
      return new Tmall(2017, presale.share(), presale.deposit(), presale.converts());
    }

    Presale build() {
      return Presale.tmall(year, share).withDeposit(deposit).withConverts(converts);
    }

    static @Nullable Tmall of(Object value) {
      Presale p = (Presale) value;
      Tmall tmall = new Tmall(p.balances().from().getYear(), p.share(), p.deposit(), p.converts());
      return tmall.build().equals(p) ? tmall : null;
    }
  }

  /**
   * A log of orders to be replayed.
   *
   * @param lines its lines, sorted by time; lines of one order follow each other
   */
  record Log(List<Line> lines) {
    static Log of(Object value) {
      TraceDemand log = (TraceDemand) value;
      List<Line> lines = new ArrayList<>();
      for (int order = 0; order < log.orders(); order++) {
        LocalDateTime at =
            LocalDate.EPOCH.atStartOfDay().plus(log.micros(order), ChronoUnit.MICROS);
        for (int l = log.firstLine(order); l < log.firstLine(order + 1); l++) {
          lines.add(new Line(
              String.valueOf(order + 1),
              at,
              log.stores().get(log.store(order)),
              log.items().get(log.item(l)),
              log.units(l),
              log.channel(order)));
        }
      }
      return new Log(lines);
    }

    TraceDemand build() {
      TraceDemand.Builder builder = TraceDemand.builder();
      String open = "";
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        if (i == 0 || !line.order().equals(open)) {
          builder.order(line.order(), line.time(), line.store(), line.channel());
          open = line.order();
        }
        builder.line(line.article(), line.units());
      }
      return builder.build();
    }
  }

  /**
   * A line of a log.
   *
   * @param order what the lines of one order have in common
   * @param time when it was placed
   * @param store where
   * @param article which article
   * @param units how many
   * @param channel how it left the store; drawn where left out
   */
  record Line(
      String order,
      LocalDateTime time,
      String store,
      String article,
      int units,
      @Nullable Channel channel) {}
}
