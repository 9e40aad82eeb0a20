package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import com.google.common.base.Splitter;
import io.newretail.theory.OneWarehouse.Method;
import io.newretail.theory.OneWarehouse.Result;
import io.newretail.theory.OneWarehouse.Stock;
import io.newretail.theory.OneWarehouse.Store;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models of Sherbrooke (1968) and Graves (1985); figures by an independent program, two of them also by simulation. */
final class OneWarehouseTest {
  private static final Percentage SIX_DIGITS = withPercentage(1e-4);

  private static List<Double> numbers(String text) {
    return Splitter.on(" ").splitToStream(text).map(Double::valueOf).toList();
  }

  private static List<Store> stores(String rates, String leads, double backlog) {
    List<Store> stores = new ArrayList<>();
    for (int i = 0; i < numbers(rates).size(); i++) {
      stores.add(new Store(numbers(rates).get(i), numbers(leads).get(i), 1, backlog));
    }
    return stores;
  }

  @ParameterizedTest
  @CsvSource({
    "1 1 1 1, 1 1 1 1, 1, 3, 2 2 2 2, 1, 10, 0.347997139 1.34799714 0.238103306 0.336999285, 12.9775907 12.3897757 12.9727705, 0.889764141 0.226763426 0.617133239 0.226763426 0.876404708 0.213403993 0.613772135 0.889654591 0.226653875 0.617111951",
    "0.5 1.5 3, 1 2 0.5, 2, 8, 2 5 4, 1, 10, 0.460350964 2.46035096 0.220220647 0.492070193, 13.6830561 11.4705481 13.6141902, 1.30970737 0.0557424625 0.825682739 0.111484925 1.30228836 0.0483234536 0.828045199 1.3096863 0.0557213947 0.825734046 1.61788341 0.355988697 0.677835342 0.237325798 1.58168344 0.319788727 0.679851667 1.61754271 0.355648001 0.67762509 1.49233609 0.468546668 0.65120929 0.156182223 1.33481798 0.311028558 0.652561546 1.48643732 0.462647897 0.654755021",
    "0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1, 1 1 1 1 1 1 1 1, 1, 0, 1 1 1 1 1 1 1 1, 1, 10, 0.0 0.8 0.0 1.0, 8.04830627 8.04830627 8.04830627, 0.818730753 0.0187307531 0.818730753 0.187307531 0.818730753 0.0187307531 0.818730753 0.818730753 0.0187307531 0.818730753",
    "2 2 2, 0.5 0.5 0.5, 2, 16, 3 3 3, 0.5, 19, 4.24635605 0.246356052 0.844415652 0.0410593419, 10.156589 9.71090143 10.0969203, 1.95587743 0.0379961172 0.900589198 0.0189980586 1.94844931 0.0305679909 0.903990816 1.95488296 0.037001639 0.898909668"
  })
  void threeMethods(
      String rates,
      String leads,
      double lead,
      int level,
      String levels,
      double holding,
      double backlog,
      String warehouse,
      String costs,
      String figures) {
    OneWarehouse system = new OneWarehouse(lead, holding, stores(rates, leads, backlog));
    List<Integer> stocks =
        Splitter.on(" ").splitToStream(levels).map(Integer::valueOf).toList();
    List<Method> methods = List.of(Method.EXACT, Method.METRIC, Method.GRAVES);
    for (int m = 0; m < methods.size(); m++) {
      Result result = system.evaluate(level, stocks, methods.get(m));

      agree(result.warehouse(), numbers(warehouse), 4);
      assertThat(result.cost()).isCloseTo(numbers(costs).get(m), SIX_DIGITS);
      for (int i = 0; i < result.stores().size(); i++) {
        List<Double> all = numbers(figures);
        int from = 10 * i % all.size() + (m == 0 ? 0 : 3 * m + 1);
        int length = m == 0 ? 4 : 3;
        agree(result.stores().get(i), all.subList(from, from + length), length);
      }
    }
  }

  private static void agree(Stock stock, List<Double> figures, int length) {
    List<Double> found =
        List.of(stock.onHand(), stock.backorders(), stock.fillRate(), stock.meanWait());
    for (int i = 0; i < length; i++) {
      assertThat(found.get(i)).isCloseTo(figures.get(i), offset(1e-6 * figures.get(i) + 1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1, 1 1 1 1 1 1 1 1, 1, 1, 10, 0, 1, 8.04830627",
    "2 2 2, 0.5 0.5 0.5, 2, 0.5, 19, 16, 3, 10.156589"
  })
  void theBestOfIdenticalStores(
      String rates,
      String leads,
      double lead,
      double holding,
      double backlog,
      int level,
      int each,
      double cost) {
    OneWarehouse system = new OneWarehouse(lead, holding, stores(rates, leads, backlog));

    Result best = system.optimum(Method.EXACT);

    assertThat(best.warehouse().baseStock()).isEqualTo(level);
    assertThat(best.stores()).allMatch(store -> store.baseStock() == each);
    assertThat(best.cost()).isCloseTo(cost, SIX_DIGITS);
  }

  @Test
  void theBestOfDifferentStoresHasNoBetterNeighbour() {
    OneWarehouse system = new OneWarehouse(2, 1, stores("0.5 1.5 3", "1 2 0.5", 10));
    for (Method method : Method.values()) {
      Result best = system.optimum(method);
      List<Integer> levels = best.stores().stream().map(Stock::baseStock).toList();
      assertThat(system.evaluate(best.warehouse().baseStock(), levels, method)).isEqualTo(best);
      for (int at = -1; at < 6; at++) {
        List<Integer> other = new ArrayList<>(levels);
        if (at >= 0) {
          other.set(at / 2, levels.get(at / 2) + (at % 2 == 0 ? 1 : -1));
        }
        for (int s = 0; s < 25; s++) {
          assertThat(system.evaluate(s, other, method).cost())
              .isGreaterThanOrEqualTo(best.cost() - 1e-9);
        }
      }
    }
  }

  @Test
  void withoutDelayTheWarehouseIsNotNeeded() {
    OneWarehouse system = new OneWarehouse(0, 1, stores("2", "1.5", 9));
    Result best = system.optimum(Method.EXACT);
    Newsvendor vendor = new Newsvendor(new DemandLaw.Poisson(3), 1, 9);

    assertThat(best.warehouse().baseStock()).isEqualTo(0);
    assertThat(best.stores().get(0).baseStock()).isEqualTo((int) vendor.level());
    assertThat(best.cost()).isCloseTo(vendor.cost(vendor.level()), SIX_DIGITS);
  }

  @Test
  void argumentsAreChecked() {
    OneWarehouse system = new OneWarehouse(1, 1, stores("2 2", "1 1", 9));
    assertThatThrownBy(() -> system.evaluate(-1, List.of(1, 1), Method.EXACT))
        .hasMessage("warehouse: -1: must be >= 0");
    assertThatThrownBy(() -> system.evaluate(1, List.of(1), Method.EXACT))
        .hasMessage("baseStocks: [1]: must be one a store, each >= 0");
    assertThatThrownBy(() -> new OneWarehouse(1, 1, List.of()))
        .hasMessage("stores: must not be empty");
    assertThatThrownBy(() -> new Store(0, 1, 1, 1)).hasMessage("rate: 0.0: must be > 0");
  }
}
