package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shifts over a need: against all plans where they can be counted, against the bound of the linear programme where not. */
final class ShiftCoverTest {
  @Test
  void smallNeedsAreCoveredAtTheLeastCostOfAllPlans() {
    ShiftCover.Rules rules = new ShiftCover.Rules(2, 3, 1, 3, 1, 1.7);
    int[][] needs = {{1, 2, 1, 2, 1}, {0, 1, 3, 1, 0}, {2, 0, 0, 0, 2}, {1, 1, 1, 1, 1}};
    for (int[] need : needs) {
      List<Integer> wanted = Arrays.stream(need).boxed().toList();
      ShiftCover found = ShiftCover.of(wanted, rules);
      double best = best(need, shifts(5), 0, rules.shortPrice(), 0);
      assertThat(found.bound()).isLessThanOrEqualTo(best + 1e-9);
      assertThat(found.cost()).as("%s", wanted).isLessThanOrEqualTo(1.1 * best + 1e-9);
      adds(found, wanted, rules);
    }
  }

  private static List<ShiftCover.Shift> shifts(int steps) {
    List<ShiftCover.Shift> all = new ArrayList<>();
    for (int start = 0; start + 2 <= steps; start++) {
      all.add(new ShiftCover.Shift(start, 2, -1, 0));
      if (start + 3 <= steps) {
        all.add(new ShiftCover.Shift(start, 3, 1, 1));
      }
    }
    return all;
  }

  /** The least cost over all plans with at most three of each shift. */
  private static double best(
      int[] left, List<ShiftCover.Shift> all, int at, double price, double paid) {
    if (at == all.size()) {
      return paid + price * Arrays.stream(left).filter(n -> n > 0).sum();
    }
    double least = Double.POSITIVE_INFINITY;
    int[] rest = left.clone();
    for (int count = 0; count <= 3; count++) {
      ShiftCover.Shift shift = all.get(at);
      least = Math.min(least, best(rest, all, at + 1, price, paid + count * shift.paid()));
      for (int t = 0; t < rest.length; t++) {
        rest[t] -= shift.works(t) ? 1 : 0;
      }
    }
    return least;
  }

  private static void adds(ShiftCover cover, List<Integer> need, ShiftCover.Rules rules) {
    int missing = 0;
    int paid = 0;
    for (int t = 0; t < need.size(); t++) {
      int step = t;
      long there = cover.shifts().stream().filter(s -> s.works(step)).count();
      assertThat(cover.staffed().get(t)).isEqualTo((int) there);
      missing += Math.max(0, need.get(t) - (int) there);
    }
    for (ShiftCover.Shift shift : cover.shifts()) {
      paid += shift.paid();
      assertThat(shift.length()).isBetween(rules.shortest(), rules.longest());
    }
    assertThat(cover.missing()).isEqualTo(missing);
    assertThat(cover.cost()).isEqualTo(paid + rules.shortPrice() * missing);
  }

  @Test
  void aDayOfHalfHoursIsWithinAHundredthOfTheBound() {
    List<Integer> need = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      double h = i / 2.0;
      double shape = 60 * Math.exp(-(h - 11) * (h - 11) / 4)
          + 90 * Math.exp(-(h - 18) * (h - 18) / 6)
          + (h < 1 ? 100 * (1 - h) : 0);
      need.add(4 + (int) Math.ceil(shape / 4));
    }
    ShiftCover.Rules rules = ShiftCover.Rules.halfHours();
    ShiftCover cover = ShiftCover.of(need, rules);
    assertThat(cover.cost()).isBetween(cover.bound() - 1e-6, 1.01 * cover.bound());
    adds(cover, need, rules);
    assertThat(cover.shifts()).anyMatch(s -> s.breakLength() > 0);
  }

  @Test
  void aDearShortageLeavesNobodyMissingAndACheapOneHiresNobody() {
    List<Integer> need = List.of(2, 2, 5, 1, 0, 3, 3, 1);
    assertThat(ShiftCover.of(need, new ShiftCover.Rules(2, 4, 1, 5, 0, 100)).missing())
        .isZero();
    ShiftCover none = ShiftCover.of(need, new ShiftCover.Rules(2, 4, 1, 5, 0, 0.5));
    assertThat(none.shifts()).isEmpty();
    assertThat(none.cost()).isEqualTo(8.5);
    assertThat(ShiftCover.of(List.of(0, 0), ShiftCover.Rules.halfHours()).cost())
        .isZero();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new ShiftCover.Rules(4, 3, 1, 9, 1, 3))
        .hasMessageContaining("longest");
    assertThatThrownBy(() -> ShiftCover.of(List.of(-1), ShiftCover.Rules.halfHours()))
        .hasMessageContaining("need");
  }
}
