package io.newretail.internal.plan;

import io.newretail.demand.Checkout;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Visit;
import io.newretail.internal.clock.Ticks;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.SourcingPolicy;
import io.newretail.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** What happens to a promised basket, in ticks and shares. Immutable; any thread. */
public final class BasketRules {
  /** Whether baskets are paid as they are promised. */
  public final boolean paidAtOnce;

  /** The share of shoppers who pay. */
  public final double payShare;

  /** The share of carts that become orders. */
  public final double cartShare;

  /** The mean ticks from cart to order. */
  public final long cartDelay;

  /** Whether there is anything between the filled cart and the order. */
  public final boolean carts;

  /** Whether units are promised as the cart is filled, not at the order. */
  public final boolean holdsCarts;

  /** Whether units of unpaid baskets are out of what others are shown, or may come to be counted as unpaid. */
  public final boolean holds;

  /** Whether a promise takes no units before it is paid. */
  public final boolean takesAtPayment;

  /** Whether baskets are promised whatever was promised before. */
  public final boolean oversells;

  /** Tokens for each free unit, or 0 where there are none. */
  public final double admission;

  /** Whether the units of expired holds may be promised again. */
  public final boolean recycled;

  /** The ticks from promise to payment. */
  public final PayDelay payDelay;

  /** Ticks of a hold. */
  public final long holdTimeout;

  /** Least ticks from order to slot. */
  public final long slotLead;

  /** Days after today that may be promised. */
  public final int daysAhead;

  /** Mean ticks that shoppers wish to fetch ahead. */
  public final long meanWish;

  /** Whether shoppers come when the basket is ready, not in their slot. */
  public final boolean visitOnceReady;

  /** Mean ticks from ready to visit, if they come then. */
  public final long visitDelay;

  /** The share who never come. */
  public final double noShow;

  /** Ticks that a basket is kept. */
  public final long keepFor;

  /** How long picking takes. */
  public final Service picking;

  /** How long handing over takes. */
  public final Service counter;

  /** Whether another store may serve a basket that the own store cannot serve whole. */
  public final boolean spill;

  /** What else happens on the way. */
  public final OpsRules ops;

  /** Whether other stores send what the own store lacks. */
  public final boolean splits;

  /** Whether they do so in as few packages as it takes. */
  public final boolean fewestParts;

  /** Ticks from the promise until a part from another store has come. */
  public final long between;

  private final PickPolicy.Release release;
  private final long[] waves;
  private final long waveEvery;
  private final long releaseLead;

  BasketRules(Scenario scenario, @Nullable OnlineDemand online) {
    payShare = online == null ? 1 : online.payment().share().value();
    payDelay =
        online == null ? new PayDelay(0, 0, 0) : PayDelay.of(online.payment().delay());
    paidAtOnce = payShare == 1 && payDelay.none();
    Checkout checkout = online == null ? Checkout.atOnce() : online.payment().checkout();
    cartShare = checkout.share().value();
    cartDelay = Ticks.of(checkout.meanDelay());
    carts = cartShare < 1 || cartDelay > 0;
    HoldPolicy.From from = scenario.hold().from();
    holdsCarts = carts && from == HoldPolicy.From.CART;
    holds = !paidAtOnce || holdsCarts;
    boolean tokens = from == HoldPolicy.From.TOKENS;
    takesAtPayment = !paidAtOnce && (tokens || from == HoldPolicy.From.PAYMENT);
    oversells = from == HoldPolicy.From.NEVER;
    admission = takesAtPayment && tokens ? scenario.hold().admission() : 0;
    recycled = scenario.hold().recycled();
    holdTimeout = Ticks.of(scenario.hold().timeout());
    slotLead = Ticks.of(scenario.promise().slots().leadTime());
    daysAhead = scenario.promise().slots().daysAhead();
    meanWish = Ticks.of(scenario.promise().meanWish());
    Visit visit = online == null ? null : online.visit();
    visitOnceReady = visit instanceof Visit.OnceReady;
    visitDelay = visit instanceof Visit.OnceReady ready ? Ticks.of(ready.meanDelay()) : 0;
    noShow = visit == null ? 0 : visit.noShow().value();
    keepFor = Ticks.of(scenario.collect().keepFor());
    picking = Service.of(scenario.pick().time());
    counter = Service.of(scenario.collect().time());
    spill = scenario.sourcing().kind() == SourcingPolicy.Kind.FIRST_COMPLETE;
    splits = scenario.sourcing().splits();
    fewestParts = scenario.sourcing().kind() == SourcingPolicy.Kind.SPLIT_FEWEST;
    between = Ticks.of(scenario.sourcing().between());
    ops = new OpsRules(scenario);
    waves = scenario.pick().rounds().waves().stream()
        .mapToLong(t -> t.toNanoOfDay() / 1_000)
        .toArray();
    release = scenario.pick().release();
    waveEvery = Ticks.of(scenario.pick().every());
    releaseLead = Ticks.of(scenario.pick().lead());
  }

  /** When a basket paid at a tick, for a slot that starts at another, is released to the pickers. */
  public long releaseTick(long paid, long slotStart) {
    return switch (release) {
      case CONTINUOUS -> paid;
      case SLOT -> Math.max(paid, slotStart - releaseLead);
      case WAVE -> {
        if (waves.length > 0) {
          yield waveTick(paid);
        }
        long day = paid / Ticks.DAY * Ticks.DAY;
        long wave = (paid - day + waveEvery - 1) / waveEvery * waveEvery;
        yield day + Math.min(wave, Ticks.DAY);
      }
    };
  }

  private long waveTick(long paid) {
    long day = paid / Ticks.DAY * Ticks.DAY;
    for (long wave : waves) {
      if (day + wave >= paid) {
        return day + wave;
      }
    }
    return day + Ticks.DAY + waves[0];
  }
}
