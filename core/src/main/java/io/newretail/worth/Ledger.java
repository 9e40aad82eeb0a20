package io.newretail.worth;

import com.google.common.collect.ImmutableList;
import io.newretail.alliance.Alliance;
import io.newretail.alliance.Contribution;
import io.newretail.alliance.Economics;
import io.newretail.alliance.Lever;
import io.newretail.alliance.Partner;
import io.newretail.alliance.Stake;
import io.newretail.alliance.Terms;
import io.newretail.unit.Money;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The books of an alliance over a run, in whole cents: the market pays the chain and is paid for goods, work and stores; the chain
 * pays its partners by the terms; what it has left goes to its owners. Every flow has one payer and one payee, so that what all get
 * is what the market paid net. Immutable.
 */
public final class Ledger {
  private final List<Flow> flows = new ArrayList<>();
  private final Alliance alliance;
  private final Ground ground;

  /**
   * What the run stood on.
   *
   * @param stores of the whole chain
   * @param days that were measured
   * @param price mean price of an article that is sold, in cents
   */
  record Ground(double stores, double days, double price) {
    double storeDays() {
      return stores * days;
    }
  }

  private Ledger(Alliance alliance, Ground ground) {
    this.alliance = alliance;
    this.ground = ground;
  }

  static Ledger of(Alliance alliance, Ground ground, Takings takings) {
    Ledger ledger = new Ledger(alliance, ground);
    ledger.market(takings);
    ledger.pay(takings);
    ledger.dividends();
    return ledger;
  }

  private void market(Takings t) {
    Economics e = alliance.economics();
    add(Flow.MARKET, Alliance.CHAIN, "online sales", t.online());
    add(Flow.MARKET, Alliance.CHAIN, "walk-in sales", t.walkIn());
    add(Flow.MARKET, Alliance.CHAIN, "deposits kept", t.forfeited());
    add(Flow.MARKET, Alliance.CHAIN, "fees", t.fees());
    double goods = costShare() * t.sales();
    double waste = costShare() * t.wasted() * ground.price();
    add(Alliance.CHAIN, Flow.MARKET, "goods", Math.round(goods * (1 - supplied())));
    add(Alliance.CHAIN, Flow.MARKET, "waste", Math.round(waste * (1 - supplied())));
    add(Alliance.CHAIN, Flow.MARKET, "pickers", cents(e.pickerHour(), t.pickerHours()));
    double years = ground.days() / 365;
    double stock = costShare() * t.stock() * ground.price();
    add(Alliance.CHAIN, Flow.MARKET, "stock", Math.round(stock * e.holding().value() * years));
    add(deliverer(), Flow.MARKET, "riders", cents(e.delivery(), t.deliveries()));
    double written = ground.days() / (e.life().toMillis() / 86_400_000.0);
    for (Contribution c : alliance.contributions()) {
      Money preparation = c.preparation();
      if (preparation != null) {
        long cents = cents(preparation, ground.stores() * written);
        add(Alliance.CHAIN, Flow.MARKET, "preparation: " + c.name(), cents);
      }
    }
  }

  private double costShare() {
    Lever.Supply supply = alliance.lever(Lever.Supply.class);
    double saving = supply == null ? 0 : supply.saving().value();
    return (1 - alliance.economics().margin().value()) * (1 - saving);
  }

  private double supplied() {
    return alliance.terms().stream()
        .mapToDouble(t -> t instanceof Terms.Wholesale w ? w.goods().value() : 0)
        .sum();
  }

  /** Who bears the riders: the partner that brings them. */
  private String deliverer() {
    for (Partner partner : alliance.partners()) {
      if (partner.contributions().stream().anyMatch(c -> c.lever() instanceof Lever.Fleet)) {
        return partner.name();
      }
    }
    return Alliance.CHAIN;
  }

  private void pay(Takings t) {
    for (Terms term : alliance.terms()) {
      String to = term.partner();
      if (term instanceof Terms.Commission c) {
        pay(to, "commission", Math.round(c.share().value() * t.online()));
      } else if (term instanceof Terms.RevenueShare r) {
        pay(to, "revenue share", Math.round(r.share().value() * t.sales()));
      } else if (term instanceof Terms.ServiceFee f) {
        pay(to, "order fees", cents(f.order(), t.orders()));
        pay(to, "delivery fees", cents(f.delivery(), t.deliveries()));
      } else if (term instanceof Terms.DataFee d) {
        pay(to, "data fee", cents(d.storeDay(), ground.storeDays()));
      } else if (term instanceof Terms.Wholesale w) {
        wholesale(w, t);
      }
    }
    for (Terms term : alliance.terms()) {
      if (term instanceof Terms.Guarantee g) {
        long least = cents(g.storeDay(), ground.storeDays());
        long paid = paid(Alliance.CHAIN, g.partner()) - paid(g.partner(), Alliance.CHAIN);
        pay(g.partner(), "guarantee", Math.max(0, least - paid));
      }
    }
  }

  private void wholesale(Terms.Wholesale w, Takings t) {
    double wasted = t.wasted() * ground.price();
    double part = w.goods().value();
    double price = part * w.price().value();
    long cost = Math.round(part * costShare() * (t.sales() + wasted));
    add(w.partner(), Flow.MARKET, "goods supplied", cost);
    pay(w.partner(), "wholesale", Math.round(price * (t.sales() + wasted)));
    long back = Math.round(price * w.buyBack().value() * wasted);
    add(w.partner(), Alliance.CHAIN, "buy-back", back);
  }

  private void dividends() {
    long profit = net(Alliance.CHAIN);
    List<String> owners = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    double free = 1;
    for (Stake stake : alliance.stakes()) {
      owners.add(stake.holder());
      shares.add(stake.share().value());
      free -= stake.share().value();
    }
    owners.add(Alliance.FREE_FLOAT);
    shares.add(Math.max(0, free));
    long[] parts = Cents.split(profit, shares);
    for (int i = 0; i < parts.length; i++) {
      boolean gain = parts[i] >= 0;
      String from = gain ? Alliance.CHAIN : owners.get(i);
      String to = gain ? owners.get(i) : Alliance.CHAIN;
      add(from, to, gain ? "dividend" : "share of the loss", Math.abs(parts[i]));
    }
  }

  private void pay(String to, String what, long cents) {
    add(Alliance.CHAIN, to, what, cents);
  }

  private void add(String from, String to, String what, long cents) {
    if (cents > 0) {
      flows.add(new Flow(from, to, what, cents));
    }
  }

  private static long cents(Money each, double count) {
    return Math.round(each.minor() * count);
  }

  private long paid(String from, String to) {
    return flows.stream()
        .filter(f -> f.from().equals(from) && f.to().equals(to))
        .mapToLong(Flow::cents)
        .sum();
  }

  /**
   * All payments.
   *
   * @return the flows in the order of booking
   */
  public List<Flow> flows() {
    return ImmutableList.copyOf(flows);
  }

  /**
   * What somebody has got, less what it has paid.
   *
   * @param name a partner, an owner, the chain (0, since it keeps nothing) or the market
   * @return cents
   */
  public long net(String name) {
    return flows.stream()
        .mapToLong(
            f -> (f.to().equals(name) ? f.cents() : 0) - (f.from().equals(name) ? f.cents() : 0))
        .sum();
  }

  /**
   * The profit of the whole alliance: what the market paid, less what it was paid.
   *
   * @return cents
   */
  public long profit() {
    return -net(Flow.MARKET);
  }

  /**
   * What a partner or owner gets as an owner.
   *
   * @param name its name
   * @return cents; below 0 for a share of a loss
   */
  public long dividend(String name) {
    return flows.stream()
        .filter(f -> f.what().equals("dividend") || f.what().equals("share of the loss"))
        .mapToLong(
            f -> (f.to().equals(name) ? f.cents() : 0) - (f.from().equals(name) ? f.cents() : 0))
        .sum();
  }

  /**
   * Everybody who gets something in the end.
   *
   * @param alliance the partners and owners
   * @return their names: partners first, then other owners, the free float last
   */
  static List<String> parties(Alliance alliance) {
    Set<String> names = new LinkedHashSet<>();
    alliance.partners().forEach(p -> names.add(p.name()));
    alliance.stakes().forEach(s -> names.add(s.holder()));
    names.add(Alliance.FREE_FLOAT);
    return List.copyOf(names);
  }
}
