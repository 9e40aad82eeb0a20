package io.newretail.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.ItemShocks;
import io.newretail.demand.ItemShocks.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Panels with known parameters give them back. The seeds are fixed; error probabilities stand with each test.
 */
final class DemandFitTest {
  private static List<PanelRow> rows;
  private static DemandFit.Result fit;

  @BeforeAll
  static void fitOnce() {
    rows = MadePanel.rows(7, 0.3);
    fit = DemandFit.of(DemandPanel.of(rows), 14);
  }

  private static Parameter coefficient(String name) {
    return coefficient(fit, name);
  }

  private static Parameter coefficient(DemandFit.Result of, String name) {
    return of.model().parts().given().parts().coefficients().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Three panels, three effects each. If the standard errors are true, fewer than 7 of 9 lie within 2 of them with
   * probability 0.007, and the sum of squares, chi-square of 9 degrees, exceeds 27.9 with probability 0.001.
   */
  @Test
  void elasticityPromotionAndWeekdayComeBackWithinTwoStandardErrors() {
    Map<String, Double> truth = Map.of(
        "log price ratio",
        MadePanel.PRICE,
        "promotion",
        MadePanel.PROMOTION,
        "Saturday",
        MadePanel.SATURDAY);
    int within = 0;
    double squares = 0;
    for (long seed = 7; seed < 10; seed++) {
      DemandFit.Result of = seed == 7 ? fit : quick(MadePanel.rows(seed, 0.3));
      for (Map.Entry<String, Double> t : truth.entrySet()) {
        Parameter c = coefficient(of, t.getKey());
        double z = (c.value() - t.getValue()) / c.standardError();
        within += Math.abs(z) <= 2 ? 1 : 0;
        squares += z * z;
      }
    }
    assertThat(within).isGreaterThanOrEqualTo(7);
    assertThat(squares).isLessThan(27.9);
  }

  /** Without rolling origins: the horizon leaves no days to forecast. */
  private static DemandFit.Result quick(List<PanelRow> of) {
    return DemandFit.of(DemandPanel.of(of), 60);
  }

  @Test
  void standardErrorsAreOfUse() {
    assertThat(coefficient("log price ratio").standardError()).isBetween(0.005, 0.05);
    assertThat(coefficient("Saturday").standardError()).isBetween(0.002, 0.06);
  }

  /** Means are 5 to 20 units, 11,088 rows: the standard error of alpha is about 0.002; 5 of them. */
  @Test
  void dispersionComesBack() {
    double[] series = fit.model().parts().series().stream()
        .mapToDouble(DemandModel.Series::given)
        .toArray();
    double mean = java.util.Arrays.stream(series).average().orElse(0);
    double lasting = MadePanel.PRODUCT_CITY * 0.3;
    assertThat(mean).isBetween(MadePanel.ALPHA - 0.012, MadePanel.ALPHA + lasting + 0.012);
  }

  /** 48 groups over 77 days that remember ten: some 700 independent values, relative standard error 6 %; 5 of them. */
  @Test
  void theShockOfAnArticleInACityIsFoundWhereItIs() {
    DemandFit.Moment city = fit.explained().stream()
        .filter(m -> m.scope() == Scope.PRODUCT_IN_CITY)
        .findFirst()
        .orElseThrow();
    assertThat(city.part()).isCloseTo(MadePanel.PRODUCT_CITY, within(0.015));
    for (DemandFit.Moment other : fit.explained()) {
      if (other.scope() != Scope.PRODUCT_IN_CITY && other.scope() != Scope.ITEM) {
        assertThat(other.part()).as(other.scope().name()).isLessThan(0.008);
      }
    }
  }

  /** Stock-outs hide three tenths of some days; counting exposure, the level is that of the same panel without them. */
  @Test
  void stockOutsDoNotPassForLackOfDemand() {
    DemandFit.Result open = quick(MadePanel.rows(7, 0));
    double censored = meanLevel(fit.model());
    assertThat(censored / meanLevel(open.model())).isCloseTo(1, within(0.02));
    double naive = rows.stream().mapToDouble(PanelRow::units).average().orElse(0);
    assertThat(naive / censored).isLessThan(0.93);
  }

  private static double meanLevel(DemandModel model) {
    return model.parts().series().stream()
        .mapToDouble(DemandModel.Series::level)
        .average()
        .orElse(0);
  }

  @Test
  void forecastsBeatTheMeanOfThePast() {
    List<PanelRow> past = rows.stream().filter(r -> r.day() < 63).toList();
    List<PanelRow> next =
        rows.stream().filter(r -> r.day() >= 63 && r.exposure() > 0.05).toList();
    DemandModel model = DemandFit.of(DemandPanel.of(past), 14).model();
    Fitness forecast = judge(model, next);
    DemandPanel panel = DemandPanel.of(past);
    double[] level = new SeriesMeans(panel).level;
    List<Place> places = panel.places;
    double[] units = next.stream().mapToDouble(PanelRow::units).toArray();
    double[] mean = next.stream()
        .mapToDouble(r -> level[places.indexOf(r.place())] * r.exposure())
        .toArray();
    double[] alpha = IntStream.range(0, units.length).mapToDouble(i -> 0.25).toArray();
    assertThat(forecast.logLikelihood())
        .isGreaterThan(Fitness.of(units, mean, alpha).logLikelihood() + 0.03);
    assertThat(forecast.coverage90()).isCloseTo(0.9, within(0.03));
  }

  private static Fitness judge(DemandModel model, List<PanelRow> rows) {
    double[] units = new double[rows.size()];
    double[] mean = new double[rows.size()];
    double[] alpha = new double[rows.size()];
    for (int i = 0; i < units.length; i++) {
      PanelRow row = rows.get(i);
      EffectsModel.Law law = model.predict(row.place(), row.day(), row.conditions());
      units[i] = row.units();
      mean[i] = law.mean() * row.exposure();
      alpha[i] = law.alpha();
    }
    return Fitness.of(units, mean, alpha);
  }

  @Test
  void aSeriesNeverSeenIsPredictedFromItsStoreAndArticleWithMoreDoubt() {
    List<PanelRow> some = rows.stream()
        .filter(r -> !(r.place().store().equals("s3") && r.place().product().equals("p9")))
        .toList();
    DemandModel model = quick(some).model();
    Place place = new Place("s3", "p9", "", "");
    EffectsModel.Law unseen = model.predict(place, 90, null);
    EffectsModel.Law known = fit.model().predict(place, 90, null);
    assertThat(unseen.mean()).isCloseTo(known.mean(), within(0.2 * known.mean()));
    double doubts = model.parts().blind().parts().forecasting().doubts();
    EffectsModel.Law nowhere = model.predict(new Place("new", "new", "", ""), 90, null);
    assertThat(nowhere.alpha()).isGreaterThanOrEqualTo(unseen.alpha() - 1e-9);
    assertThat(nowhere.alpha() > unseen.alpha()).isEqualTo(doubts > 0);
  }

  /** The drawn panel's own moments against those of the data; both vary by some 15 % of themselves: 3 standard errors. */
  @Test
  void drawnPanelsHaveTheDispersionAndMemoryOfTheData() {
    List<PanelRow> drawn = new ArrayList<>();
    fit.model().draw().draw(MadePanel.DAYS, 3, drawn::add);
    assertThat(drawn).hasSize(rows.size());
    DemandPanel made = DemandPanel.of(drawn);
    DemandPanel data = DemandPanel.of(rows);
    ShockMoments a = new ShockMoments(made, new SeriesMeans(made).mean);
    ShockMoments b = new ShockMoments(data, new SeriesMeans(data).mean);
    for (int k : new int[] {0, 1, 4}) {
      double truth = b.covariance(Scope.ITEM, k);
      assertThat(a.covariance(Scope.ITEM, k))
          .as("lag " + ShockMoments.LAGS[k])
          .isCloseTo(truth, within(0.2 * b.covariance(Scope.ITEM, 0)));
    }
    double shared = b.covariance(Scope.PRODUCT_IN_CITY, 0);
    assertThat(a.covariance(Scope.PRODUCT_IN_CITY, 0)).isCloseTo(shared, within(0.45 * shared));
  }

  /**
   * A known model in which the products of all stores vary five times as much as those of a few: a panel is drawn, fitted and drawn back. The covariance within a product is
   * within 2 standard errors (of a panel and of the mean of eight) of the model's; by chance too far with probability 0.05. It is also that of the panel fitted,
   * to 2 standard errors of the means of eight and of the four panels that set it.
   */
  @Test
  void theSharedShockOfProductsComesBackWhereTheCommonOnesVaryMost() {
    DemandModel known = unevenly();
    double[] truth = productShock(known, 100);
    List<PanelRow> panel = new ArrayList<>();
    known.draw().draw(MadePanel.DAYS, 50, panel::add);
    double[] back = productShock(quick(panel).model(), 200);

    assertThat(back[0]).isCloseTo(truth[0], within(2 * truth[1] * Math.sqrt(1 + 1.0 / 8)));
    assertThat(back[0])
        .isCloseTo(productShock(panel), within(2 * back[1] * Math.sqrt(1.0 / 8 + 1.0 / 4)));
  }

  /** The fitted model with the first products in all stores and volatile, the others in four stores and calm. */
  private static DemandModel unevenly() {
    DemandModel.Parts p = fit.model().parts();
    Map<String, Double> volatility = new java.util.LinkedHashMap<>();
    for (DemandModel.Series s : p.series()) {
      volatility.put(s.place().product(), common(s.place()) ? 2.0 : 0.4);
    }
    List<DemandModel.Series> series = p.series().stream()
        .filter(s -> common(s.place()) || s.place().store().compareTo("s2") < 0)
        .toList();
    DemandModel.Drawing d = p.drawing();
    double[] part = new double[Scope.values().length];
    part[Scope.PRODUCT.number()] = 0.08;
    part[Scope.ITEM.number()] = 0.08;
    DemandModel.Drawing drawing = new DemandModel.Drawing(
        ShockMoments.shocks(part, ItemShocks.Memory.none()),
        d.week(),
        d.exposure(),
        d.lift(),
        volatility);
    return new DemandModel(new DemandModel.Parts(p.days(), series, p.given(), p.blind(), drawing));
  }

  private static boolean common(Place place) {
    return Integer.parseInt(place.product().substring(1)) < 4;
  }

  /** Mean and standard deviation over eight drawn panels. */
  private static double[] productShock(DemandModel model, long seed) {
    double[] shocks = IntStream.range(0, 8)
        .mapToDouble(k -> {
          List<PanelRow> drawn = new ArrayList<>();
          model.draw().draw(MadePanel.DAYS, seed + k, drawn::add);
          return productShock(drawn);
        })
        .toArray();
    double mean = java.util.Arrays.stream(shocks).average().orElse(0);
    double squares =
        java.util.Arrays.stream(shocks).map(x -> (x - mean) * (x - mean)).sum();
    return new double[] {mean, Math.sqrt(squares / 7)};
  }

  private static double productShock(List<PanelRow> rows) {
    DemandPanel panel = DemandPanel.of(rows);
    return DrawingFit.ofProducts(panel, new SeriesMeans(panel).mean);
  }

  /**
   * Only how far the levels are drawn together changes, and with it which class of days a few exposures come from. Were the
   * random numbers others, about half of the exposures would agree, those of whole days.
   */
  @Test
  void leavingOutASeriesMovesNoRandomNumberOfAnother() {
    List<PanelRow> all = new ArrayList<>();
    fit.model().draw().draw(10, 3, all::add);
    DemandModel.Parts p = fit.model().parts();
    DemandModel fewer = new DemandModel(new DemandModel.Parts(
        p.days(), p.series().subList(1, p.series().size()), p.given(), p.blind(), p.drawing()));
    List<PanelRow> rest = new ArrayList<>();
    fewer.draw().draw(10, 3, rest::add);
    List<PanelRow> kept =
        all.stream().filter(r -> !r.place().equals(p.series().get(0).place())).toList();
    assertThat(rest).hasSameSizeAs(kept);
    long same = IntStream.range(0, rest.size())
        .filter(i -> rest.get(i).exposure() == kept.get(i).exposure())
        .count();
    assertThat(same).isGreaterThan(rest.size() * 97L / 100);
  }

  /**
   * Shelves hold 1.2 days of mean demand and are filled every morning, so the days out of stock are the days of high demand:
   * exposed sales over their mean are above 1 there, and below 1 on whole days, in the data and in what is drawn. A ratio of
   * some 3,000 days with relative variance 0.3 has a standard error of 0.01; 6 of them.
   */
  @Test
  void drawnStockOutsGoWithHighDemandAsInTheData() {
    List<PanelRow> shelves =
        MadePanel.rows(7, 0).stream().map(DemandFitTest::outOf).toList();
    List<PanelRow> drawn = new ArrayList<>();
    quick(shelves).model().draw().draw(MadePanel.DAYS, 4, drawn::add);
    double[] data = wholeDays(shelves);
    double[] made = wholeDays(drawn);
    assertThat(data[0]).isLessThan(0.93);
    assertThat(made[0]).as("demand of whole days").isCloseTo(data[0], within(0.06));
    assertThat(made[1]).as("share of whole days").isCloseTo(data[1], within(0.06));
    assertThat(made[2]).as("share of whole days without sales").isCloseTo(data[2], within(0.01));
  }

  private static PanelRow outOf(PanelRow row) {
    int number = Integer.parseInt(row.place().product().substring(1));
    double shelf = Math.rint(1.2 * (4 + number));
    double asked = row.units();
    double exposure = asked > shelf ? shelf / asked : 1;
    return new PanelRow(
        row.place(),
        row.day(),
        row.weekday(),
        Math.min(asked, shelf),
        exposure,
        Conditions.unknown());
  }

  /** Sales over their mean, share, and share without sales, of days with whole exposure. */
  private static double[] wholeDays(List<PanelRow> of) {
    DemandPanel panel = DemandPanel.of(of);
    double[] mean = new SeriesMeans(panel).mean;
    double[] sum = new double[4];
    for (int i = 0; i < panel.rows; i++) {
      if (panel.exposure[i] >= 1) {
        sum[0] += panel.units[i];
        sum[1] += mean[i];
        sum[2]++;
        sum[3] += panel.units[i] == 0 ? 1 : 0;
      }
    }
    return new double[] {sum[0] / sum[1], sum[2] / panel.rows, sum[3] / sum[2]};
  }

  /** Constant sales have less variance than Poisson: no shocks, no dispersion, and still numbers. */
  @Test
  void salesWithoutAnyScatterFitToo() {
    List<PanelRow> flat = rows.stream()
        .filter(r -> r.place().store().compareTo("s2") < 0)
        .map(r -> new PanelRow(r.place(), r.day(), r.weekday(), 6, 1, r.conditions()))
        .toList();
    DemandFit.Result of = DemandFit.of(DemandPanel.of(flat), 7);
    EffectsModel.Law law =
        of.model().predict(flat.get(0).place(), 80, flat.get(0).conditions());
    assertThat(law.mean()).isCloseTo(6, within(0.1));
    assertThat(law.alpha()).isLessThan(0.03);
    assertThat(of.forecastGiven().logLikelihood()).isFinite();
  }

  @Test
  void tooLittleDataIsRefused() {
    List<PanelRow> few = rows.stream().filter(r -> r.day() < 10).toList();
    assertThatThrownBy(() -> DemandFit.of(DemandPanel.of(few), 14))
        .hasMessageContaining("must be at least 14");
    List<PanelRow> twice = new ArrayList<>(rows);
    twice.add(rows.get(5));
    assertThatThrownBy(() -> DemandPanel.of(twice)).hasMessageContaining("appears twice");
  }
}
