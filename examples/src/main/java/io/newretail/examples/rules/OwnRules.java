package io.newretail.examples.rules;

import io.newretail.examples.ready.ReadyScenario;
import io.newretail.examples.ready.ReadyScenarios;
import io.newretail.experiment.PairedRuns;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.PromisePolicy.PromiseRule;
import io.newretail.policy.Refusal;
import io.newretail.policy.RestockPolicy.Periodic;
import io.newretail.policy.RestockPolicy.RestockRule;
import io.newretail.report.Comparison;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import java.util.List;

/**
 * Two rules of a user's own, beside the built-in ones on the same shoppers: which slot to promise, and what to order.
 *
 * <p>Run it with {@code java -cp "examples/target/classes:examples/target/lib/*" io.newretail.examples.rules.OwnRules}.
 */
public final class OwnRules {
  private static final long HOUR = 3_600_000_000L;

  /** Big baskets wait: more than this many units go one slot later, so that small ones are quick. */
  private static final int BIG = 12;

  private OwnRules() {}

  /**
   * Refuses a basket of which less than half the lines can be had, and sends big baskets to a later slot unless that is more
   * than a day away.
   *
   * @return the rule
   */
  public static PromiseRule smallBasketsFirst() {
    return desk -> {
      int had = 0;
      int units = 0;
      for (int line = 0; line < desk.lines(); line++) {
        had += desk.free(line) >= desk.units(line) ? 1 : 0;
        units += desk.units(line);
      }
      int slot = desk.firstSlot();
      if (2 * had < desk.lines()) {
        desk.refuse(Refusal.RULE);
      } else if (slot < 0) {
        desk.refuse(Refusal.SLOT);
      } else {
        int later = units > BIG ? desk.slotAfter(slot) : -1;
        desk.accept(later >= 0 && desk.microsUntil(later) < 24 * HOUR ? later : slot);
      }
    };
  }

  /**
   * Orders in cases of six, and only once a case is missing.
   *
   * @return the rule
   */
  public static RestockRule casesOfSix() {
    return desk -> {
      int missing = desk.baseStock() - (desk.recorded() - desk.reserved() + desk.onOrder());
      desk.order(missing < 6 ? 0 : missing / 6 * 6);
    };
  }

  /**
   * The quickstart with the built-in rules and with these two.
   *
   * @param replications how many paired replications
   * @return own rules less built-in rules
   */
  public static Comparison comparison(int replications) {
    ReadyScenario ready = ReadyScenarios.named("quickstart").orElseThrow();
    Scenario builtIn = ready.scenario(ready.settings());
    Scenario own = builtIn.toBuilder()
        .name("own-rules")
        .promise(PromisePolicy.rule(builtIn.promise().slots(), smallBasketsFirst()))
        .restock(((Periodic) builtIn.restock()).withRule(casesOfSix()))
        .build();
    RunOptions options = RunOptions.seed(11).withReplications(replications);
    return PairedRuns.of(options, List.of(builtIn, own)).againstFirst().get(0);
  }

  /**
   * Prints the comparison.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.println(comparison(5));
  }
}
