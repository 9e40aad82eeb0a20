package io.newretail.internal.plan;

import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Money;
import org.jspecify.annotations.Nullable;

/** What shoppers pay for having baskets put together or brought home, in minor units of money. Immutable; any thread. */
public final class FeePlan {
  /** Nobody is spared the fee. */
  private static final long NEVER = Long.MAX_VALUE;

  private final int[] fee = new int[2];
  private final long[] freeFrom = {NEVER, NEVER};

  private FeePlan() {}

  /** The fees of a checked scenario: those of its offers, if shoppers choose, else that of its riders; null for none. */
  static @Nullable FeePlan of(Scenario scenario) {
    FeePlan plan = new FeePlan();
    ChannelChoice choice = scenario.demand().shoppers().channels();
    if (choice != null) {
      plan.set(Channel.COLLECT, choice);
      plan.set(Channel.DELIVER, choice);
    } else {
      DeliveryPolicy.Terms terms = scenario.delivery().terms();
      plan.set(Channel.DELIVER.number(), terms.fee(), terms.freeFrom());
    }
    return plan.fee[0] == 0 && plan.fee[1] == 0 ? null : plan;
  }

  private void set(Channel channel, ChannelChoice choice) {
    ChannelOffer offer = choice.offer(channel);
    if (offer != null) {
      set(channel.number(), offer.fee(), offer.freeFrom());
    }
  }

  private void set(int channel, @Nullable Money amount, @Nullable Money from) {
    fee[channel] = amount == null ? 0 : Math.toIntExact(amount.minor());
    freeFrom[channel] = from == null ? NEVER : from.minor();
  }

  /** The fee of a basket of some worth that goes a way. */
  public int of(int channel, long worth) {
    return worth >= freeFrom[channel] ? 0 : fee[channel];
  }

  /** Whether the fee of some ways depends on the worth. */
  public boolean hasThresholds() {
    return (fee[0] > 0 && freeFrom[0] < NEVER) || (fee[1] > 0 && freeFrom[1] < NEVER);
  }

  /** The ways that cost a basket of some worth nothing though others pay: the bit of each. */
  public int free(long worth) {
    int bits = worth >= freeFrom[0] ? 1 : 0;
    return bits | (worth >= freeFrom[1] ? 2 : 0);
  }
}
