package io.newretail.file;

import io.newretail.policy.PromiseDesk;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.Refusal;
import io.newretail.policy.RestockDesk;
import io.newretail.policy.RestockPolicy;
import io.newretail.unit.Share;
import java.util.function.DoubleUnaryOperator;

/** The names of a user's own code in these tests. */
public final class OwnNames implements ScenarioFunctions {
  static final DoubleUnaryOperator EVEN = seconds -> seconds / 86_400;

  /** A rule with a parameter. */
  record Part(Share share) implements RestockPolicy.RestockRule {
    @Override
    public void accept(RestockDesk desk) {
      desk.order((int) (share.value() * desk.baseStock()));
    }
  }

  /** A rule without. */
  enum Nothing implements PromisePolicy.PromiseRule {
    SOLD;

    @Override
    public void accept(PromiseDesk desk) {
      desk.refuse(Refusal.RULE);
    }
  }

  @Override
  public void addTo(FunctionNames names) {
    names
        .value(PromisePolicy.PromiseRule.class, "sell-nothing", Nothing.SOLD)
        .value(DoubleUnaryOperator.class, "even", EVEN)
        .parameters(RestockPolicy.RestockRule.class, "part-of-base-stock", Part.class)
        .scenario("small", () -> {
          throw new IllegalStateException("is never asked for");
        });
  }
}
