package io.newretail.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.OnlineDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Item;
import io.newretail.recommend.Conversion.Effect;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConversionTest {
  private static final Conversion CONVERSION =
      Conversion.of(Feed.homePage(), Recommender.assortment(Share.of(1)), Share.of(0.3), 400, 2);

  @Test
  void nothingChangesAtTheShareOfTheReference() {
    Effect same = CONVERSION.at(Share.of(1));
    assertThat(same.baskets()).isEqualTo(1);
    assertThat(same.classes()).containsOnly(1.0);
  }

  @Test
  void lessDataMeansFewerBasketsAndASmallerPartOfTheUnpopular() {
    Effect none = CONVERSION.at(Share.of(0));
    Effect half = CONVERSION.at(Share.of(0.5));
    assertThat(none.baskets()).isBetween(0.7, half.baskets());
    assertThat(half.baskets()).isLessThan(1);
    assertThat(none.classes().get(9)).isLessThan(none.classes().get(0));
    // Only the part that goes through the feed can be lost.
    assertThat(none.classes()).allSatisfy(c -> assertThat(c).isBetween(0.7, 10.0));
  }

  @Test
  void demandAndRangeMoveByTheEffect() {
    Effect none = CONVERSION.at(Share.of(0));
    OnlineDemand demand = none.applyTo(OnlineDemand.of(Rate.perDay(700)));
    assertThat(demand.baskets().perDay()).isCloseTo(700 * none.baskets(), within(1e-9));
    Assortment range = Assortment.zipf(5_000, 0.8);
    Assortment moved = none.applyTo(range);
    assertThat(top(moved, 100)).isGreaterThan(top(range, 100));
    assertThat(moved.items().stream().map(Item::name))
        .containsExactlyElementsOf(range.items().stream().map(Item::name).toList());
    Assortment same = CONVERSION.at(Share.of(1)).applyTo(range);
    assertThat(same.items()).isEqualTo(range.items());
  }

  private static double top(Assortment range, int count) {
    List<Item> items = range.items();
    double all = items.stream().mapToDouble(Item::popularity).sum();
    return items.stream().limit(count).mapToDouble(Item::popularity).sum() / all;
  }
}
