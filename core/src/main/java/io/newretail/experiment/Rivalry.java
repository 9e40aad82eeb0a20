package io.newretail.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.newretail.demand.Shoppers;
import io.newretail.demand.StoreChoice;
import io.newretail.network.Catchment;
import io.newretail.network.Network;
import io.newretail.network.Rival;
import io.newretail.network.Rival.Pickup;
import io.newretail.scenario.Scenario;
import io.newretail.sim.ExpectedVisits;
import io.newretail.sim.ExpectedVisits.RivalVisits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.NoBracketingException;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * What the chain and its rivals do to each other, on expected visits ({@link ExpectedVisits}): a rival's step and what it costs, and prices
 * that answer each other until nobody gains by another (a Bertrand equilibrium; for attraction models it exists and is unique, Gallego,
 * Huh, Kang and Phillips 2006). The scenario that comes out runs like any other.
 */
public final class Rivalry {
  /** The name of the chain itself among the players. */
  public static final String CHAIN = "";

  private Rivalry() {}

  /**
   * What a step of a rival does to the chain.
   *
   * @param online the change of its online baskets, as a fraction
   * @param inStore the change of its shoppers who walk in, as a fraction
   */
  public record Effect(double online, double inStore) {}

  /**
   * The scenario after a step of a rival.
   *
   * @param scenario the scenario
   * @param rival the rival's name
   * @param step what it does, wherever it has stores
   * @return a copy
   * @throws IllegalArgumentException if no catchment knows the rival
   */
  public static Scenario after(Scenario scenario, String rival, UnaryOperator<Rival> step) {
    List<String> known = scenario.network().rivals();
    checkArgument(known.contains(rival), "rival: %s: must be one of %s", rival, known);
    return with(scenario, r -> r.name().equals(rival) ? step.apply(r) : r);
  }

  private static Scenario with(Scenario scenario, UnaryOperator<Rival> step) {
    Network network = scenario
        .network()
        .withCatchments(c -> c.withRivals(c.rivals().stream().map(step).toList()));
    return scenario.toBuilder().network(network).build();
  }

  /**
   * Measures a scenario against another on expected visits.
   *
   * @param before the one
   * @param after the other
   * @return the change from the one to the other
   */
  public static Effect effect(Scenario before, Scenario after) {
    ExpectedVisits old = ExpectedVisits.of(before);
    ExpectedVisits now = ExpectedVisits.of(after);
    return new Effect(now.online() / old.online() - 1, now.inStore() / old.inStore() - 1);
  }

  /**
   * A launch of pickup that does what was observed.
   *
   * @param pickup what the rival offers
   * @param dissimilarity of the nest of online channels, in (0, 1]
   * @param before the scenario without it
   * @param after the scenario with it
   */
  public record Launch(Pickup pickup, double dissimilarity, Scenario before, Scenario after) {}

  /**
   * Finds the launch of a rival's pickup that has given effects: the attraction of pickup decides how much the chain loses, the
   * dissimilarity of the online channels how much of it online. Where the rival is, and so how the loss falls with the distance from it, is the
   * scenario's.
   *
   * @param nested the scenario for a dissimilarity of its online channels, the rival's among them
   * @param rival the rival's name
   * @param ready how long until its baskets are ready
   * @param target the changes to reach, both below 0, online the greater loss
   * @return the launch, its effects within 1e-6 of the target
   * @throws IllegalArgumentException if no launch has these effects
   */
  public static Launch launch(
      DoubleFunction<Scenario> nested, String rival, Duration ready, Effect target) {
    checkArgument(
        target.online() < target.inStore() && target.inStore() < 0,
        "target: %s: must be losses, the greater online",
        target);
    try {
      double dissimilarity = new BrentSolver(1e-9)
          .solve(
              200,
              t -> measured(nested, rival, ready, target, t).inStore() - target.inStore(),
              0.02,
              1);
      Scenario before = nested.apply(dissimilarity);
      Pickup pickup = new Pickup(attraction(before, rival, ready, target), ready);
      return new Launch(
          pickup, dissimilarity, before, after(before, rival, r -> r.withPickup(pickup)));
    } catch (NoBracketingException e) {
      throw new IllegalArgumentException(
          "target: " + target + ": no launch of " + rival + " has these effects", e);
    }
  }

  private static Effect measured(
      DoubleFunction<Scenario> nested,
      String rival,
      Duration ready,
      Effect target,
      double dissimilarity) {
    Scenario before = nested.apply(dissimilarity);
    Pickup pickup = new Pickup(attraction(before, rival, ready, target), ready);
    return effect(before, after(before, rival, r -> r.withPickup(pickup)));
  }

  /** The attraction at which the chain loses the given part of its online baskets. */
  private static double attraction(Scenario before, String rival, Duration ready, Effect target) {
    return new BrentSolver(1e-10)
        .solve(
            200,
            a -> effect(before, after(before, rival, r -> r.withPickup(new Pickup(a, ready))))
                    .online()
                - target.online(),
            -60,
            60);
  }

  /**
   * A player's prices.
   *
   * @param cost of the goods of a basket, over the chain's ordinary price of it; at least 0
   * @param lowest price that it may ask, over the same; above 0
   * @param highest price, above the lowest
   */
  public record Player(double cost, double lowest, double highest) {
    /** Checks the parts. */
    public Player {
      checkArgument(
          cost >= 0 && cost < Double.POSITIVE_INFINITY, "cost: %s: must be at least 0", cost);
      checkArgument(lowest > 0, "lowest: %s: must be above 0", lowest);
      checkArgument(
          highest > lowest && highest < Double.POSITIVE_INFINITY,
          "highest: %s: must be above the lowest",
          highest);
    }
  }

  /**
   * Prices that answer each other.
   *
   * @param prices by player, over the chain's ordinary prices
   * @param profits by player, visits times the gain of each
   * @param rounds in which every player answered once
   * @param gap the most that a player could still gain by another price, as a fraction of its profit
   * @param scenario with these prices: the rivals' price indices are over the chain's new price
   */
  public record Equilibrium(
      Map<String, Double> prices,
      Map<String, Double> profits,
      int rounds,
      double gap,
      Scenario scenario) {
    /** Copies the maps. */
    public Equilibrium {
      prices = ImmutableMap.copyOf(prices);
      profits = ImmutableMap.copyOf(profits);
    }
  }

  /**
   * Lets the players answer each other, one after the other in the order of their names, until nobody moves.
   *
   * @param scenario the scenario; {@code StoreChoice.withPriceElasticity} must be above 1 for prices to settle inside their bounds
   * @param players by name of a rival, or {@link #CHAIN}; whoever is left out keeps its prices
   * @param tolerance the gap at which prices count as settled, for example 1e-6
   * @return the prices
   * @throws IllegalArgumentException if a player is unknown or prices do not settle within 200 rounds
   */
  public static Equilibrium settle(
      Scenario scenario, Map<String, Player> players, double tolerance) {
    return new Game(scenario, new TreeMap<>(players)).settle(tolerance);
  }

  /** A game in progress. For one thread. */
  private static final class Game {
    private static final int ROUNDS = 200;
    private final Scenario scenario;
    private final Map<String, Player> players;
    private final Map<String, Double> prices = new TreeMap<>();

    Game(Scenario scenario, Map<String, Player> players) {
      this.scenario = scenario;
      this.players = players;
      prices.put(CHAIN, 1.0);
      for (Catchment catchment : scenario.network().catchments()) {
        catchment.rivals().forEach(r -> prices.put(r.name(), r.priceIndex()));
      }
      for (String name : players.keySet()) {
        checkArgument(
            prices.containsKey(name), "player: %s: must be one of %s", name, prices.keySet());
      }
    }

    Equilibrium settle(double tolerance) {
      for (int round = 1; round <= ROUNDS; round++) {
        double gap = 0;
        for (Map.Entry<String, Player> e : players.entrySet()) {
          gap = Math.max(gap, answer(e.getKey(), e.getValue()));
        }
        if (gap <= tolerance) {
          Map<String, Double> profits = new TreeMap<>();
          players.forEach(
              (name, player) -> profits.put(name, profit(name, player, price(prices, name))));
          return new Equilibrium(prices, profits, round, gap, at(prices));
        }
      }
      throw new IllegalArgumentException("players: prices do not settle within "
          + ROUNDS
          + " rounds: raise the price elasticity of StoreChoice above 1");
    }

    /** Moves a player to its best price; gives what it gained, as a fraction. */
    private double answer(String name, Player player) {
      double before = profit(name, player, price(prices, name));
      double best = new BrentOptimizer(1e-9, 1e-12)
          .optimize(
              GoalType.MAXIMIZE,
              new MaxEval(500),
              new UnivariateObjectiveFunction(p -> profit(name, player, p)),
              new SearchInterval(player.lowest(), player.highest()))
          .getPoint();
      double after = profit(name, player, best);
      if (after <= before) {
        return 0;
      }
      prices.put(name, best);
      return (after - before) / Math.max(Math.abs(before), 1e-300);
    }

    private double profit(String name, Player player, double price) {
      Map<String, Double> trial = new TreeMap<>(prices);
      trial.put(name, price);
      ExpectedVisits visits = ExpectedVisits.of(at(trial));
      double mine = name.equals(CHAIN)
          ? visits.online() + visits.inStore()
          : visits.rivals().getOrDefault(name, new RivalVisits(0, 0)).all();
      return mine * (price - player.cost());
    }

    private static double price(Map<String, Double> prices, String player) {
      return Objects.requireNonNull(prices.get(player), player);
    }

    /** The scenario at some prices; all that is not the chain's looks so much better as the chain is dearer. */
    private Scenario at(Map<String, Double> asked) {
      double own = price(asked, CHAIN);
      Scenario moved = with(scenario, r -> r.withPriceIndex(price(asked, r.name()) / own));
      Shoppers shoppers = moved.demand().shoppers();
      StoreChoice choice = Objects.requireNonNull(shoppers.stores(), "stores");
      double outside = choice.outside() * StrictMath.pow(own, choice.priceElasticity());
      return moved.toBuilder()
          .demand(moved.demand().withShoppers(shoppers.withStores(choice.withOutside(outside))))
          .build();
    }
  }
}
