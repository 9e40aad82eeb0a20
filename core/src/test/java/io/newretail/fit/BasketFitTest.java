package io.newretail.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.demand.PairLift;
import io.newretail.unit.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Baskets drawn from a known model are fitted, and the model is found again. */
final class BasketFitTest {
  private static final int ITEMS = 60;

  /** Stock-up trips, drinks for a party and single lunches; two pairs that attract and one that repels. */
  private static BasketModel truth() {
    List<String> items = IntStream.range(0, ITEMS).mapToObj(i -> "a" + i).toList();
    return BasketModel.builder(items, BasketSize.negativeBinomial(5, 1.5))
        .mission("stock-up", 0.6, weights(0, 0.03))
        .mission("party", 0.4, weights(30, 0.05))
        .units(BasketSize.negativeBinomial(1.3, 0.4))
        .lift("a3", "a7", 3)
        .lift("a31", "a40", 2.5)
        .lift("a1", "a2", 0.4)
        .build();
  }

  private static List<Double> weights(int from, double fall) {
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      weights.add(Math.exp(-fall * ((i - from + ITEMS) % ITEMS)));
    }
    return weights;
  }

  private static BasketData draw(BasketModel model, int baskets, long seed) {
    BasketDraw draw = BasketDraw.of(model, seed);
    BasketData.Builder data = BasketData.builder();
    model.items().forEach(i -> data.begin().add(i, 1));
    for (int b = 0; b < baskets; b++) {
      int lines = draw.draw(b);
      data.begin().by("customer-" + b % 500);
      for (int line = 0; line < lines; line++) {
        data.add(model.items().get(draw.item(line)), draw.units(line));
      }
    }
    return data.build();
  }

  private static double lift(BasketModel model, String first, String second) {
    return model.pairs().stream()
        .filter(p -> List.of(p.first(), p.second()).containsAll(List.of(first, second)))
        .mapToDouble(PairLift::lift)
        .findFirst()
        .orElse(1);
  }

  /**
   * 20,000 baskets hold each of the three pairs some 400 to 1,300 times, so a log lift has a standard error of 0.03 to 0.05; the
   * moments are met after a few rounds to about 10 %. So 30 % are too far with probability below 0.001. The held-out likelihood comes within
   * 0.02 nats of the truth's (error of the difference near 0.004).
   */
  @Test
  void tripTypesLiftsAndUnitsAreFoundAgain() {
    BasketModel truth = truth();
    BasketData data = draw(truth, 20_000, 1);
    BasketData fresh = draw(truth, 10_000, 2);

    FittedBaskets fitted = BasketFit.standard().withTypes(2).fit(data);

    BasketModel model = fitted.model();
    assertThat(lift(model, "a3", "a7")).isBetween(3 / 1.3, 3 * 1.3);
    assertThat(lift(model, "a31", "a40")).isBetween(2.5 / 1.3, 2.5 * 1.3);
    assertThat(lift(model, "a1", "a2")).isBetween(0.4 / 1.3, 0.4 * 1.3);
    double best = BasketLikelihood.of(truth, fresh).mean();
    assertThat(BasketLikelihood.of(model, fresh).mean()).isBetween(best - 0.02, best + 0.02);
    SizeLaw units = fitted.units();
    assertThat(units).isNotNull();
    assertThat(Math.abs(units.parameters().get(0).value() - 0.4))
        .isLessThan(3 * units.parameters().get(0).standardError());
    Problems problems = Problems.none();
    model.check(problems);
    assertThat(problems.found()).isEmpty();
  }

  /**
   * Drawn back, 20,000 against 20,000 baskets: the mean size is met to 1 %, its variance (standard error 1.5 %) to 5 %; a top share has a standard error of 0.7 % and a pair count's
   * difference one of the root of twice the count, of which four are allowed.
   */
  @Test
  void whatIsDrawnBackHasTheSizesSharesAndPairsOfTheData() {
    BasketData data = draw(truth(), 20_000, 3);
    FittedBaskets fitted = BasketFit.standard().withTypes(2).fit(data);
    BasketData back = draw(fitted.model(), 20_000, 4);

    assertThat(mean(back)).isCloseTo(mean(data), within(0.01 * mean(data)));
    assertThat(variance(back)).isCloseTo(variance(data), within(0.05 * variance(data)));
    double[] seen = data.counts();
    double[] drawn = back.counts();
    double top = 0;
    double topDrawn = 0;
    for (int i = 0; i < 10; i++) {
      top += seen[i] / data.lines();
      topDrawn += drawn[i] / back.lines();
    }
    assertThat(topDrawn).isCloseTo(top, within(0.025 * top));
    for (int[] pair : new int[][] {{3, 7}, {31, 40}, {1, 2}}) {
      double together = together(data, pair[0], pair[1]);
      assertThat(together(back, pair[0], pair[1]))
          .isCloseTo(together, within(4 * Math.sqrt(2 * together)));
    }
    FittedBaskets.HeldOut held = fitted.heldOut();
    assertThat(held).isNotNull();
    assertThat(held.whole()).isGreaterThan(held.tripTypes());
    assertThat(held.tripTypes()).isGreaterThan(held.sizeOnly());
    assertThat(held.sizeOnly()).isGreaterThan(held.independent());
    assertThat(held.liftCorrelation()).isGreaterThan(0.5);
  }

  private static double together(BasketData data, int first, int second) {
    int count = 0;
    for (int b = 0; b < data.baskets(); b++) {
      int found = 0;
      for (int line = 0; line < data.size(b); line++) {
        int item = data.item(b, line);
        found += item == first || item == second ? 1 : 0;
      }
      count += found == 2 ? 1 : 0;
    }
    return count;
  }

  private static double mean(BasketData data) {
    return data.lines() / (double) data.baskets();
  }

  private static double variance(BasketData data) {
    double sum = 0;
    for (int b = 0; b < data.baskets(); b++) {
      sum += (data.size(b) - mean(data)) * (data.size(b) - mean(data));
    }
    return sum / data.baskets();
  }

  @Test
  void theSameBasketsGiveTheSameModel() {
    BasketData data = draw(truth(), 3_000, 5);

    BasketModel once = BasketFit.standard().fit(data).model();
    BasketModel again = BasketFit.standard().fit(data).model();

    assertThat(once.types()).isEqualTo(again.types());
    assertThat(once.pairs()).isEqualTo(again.pairs());
  }

  @Test
  void aHandfulOfBasketsIsFittedWithoutTypesOrHeldOutBaskets() {
    BasketData.Builder few = BasketData.builder();
    few.begin()
        .add("tea")
        .add("milk")
        .begin()
        .add("tea")
        .begin()
        .add("tea")
        .add("tea")
        .add("pot");

    FittedBaskets fitted = BasketFit.standard().fit(few.build());

    assertThat(fitted.model().types()).hasSize(1);
    assertThat(fitted.heldOut()).isNull();
    assertThat(fitted.lines()).isEqualTo(5);
    assertThat(fitted.model().types().get(0).weights().get(0))
        .isGreaterThan(fitted.model().types().get(0).weights().get(2));
  }

  @Test
  void loyaltyIsTheShareOfLinesTheSameCustomerBoughtBefore() {
    BasketData.Builder data = BasketData.builder();
    data.begin().by("x").add("tea").add("milk");
    data.begin().by("y").add("tea");
    data.begin().by("x").add("tea").add("pot").add("cup").add("milk");

    Parameter again = BasketFit.standard().fit(data.build()).loyalty();

    assertThat(again).isNotNull();
    assertThat(again.value()).isEqualTo(0.5);
    assertThat(again.standardError()).isEqualTo(0.25);
  }
}
