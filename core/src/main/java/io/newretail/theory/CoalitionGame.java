package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A game of partners who may act together: each coalition has a worth, the empty one 0 (von Neumann and Morgenstern 1944). A
 * coalition is a whole number whose bit i says whether player i is in it. Immutable.
 */
public final class CoalitionGame {
  /** The most players: {@value}. */
  public static final int MOST_PLAYERS = 20;

  private final int players;
  private final double[] worth;

  private CoalitionGame(int players, double[] worth) {
    this.players = players;
    this.worth = worth;
  }

  /**
   * A game; each coalition is asked once.
   *
   * @param players how many, in [1, 20]
   * @param worth of each coalition but the empty one
   * @return the game
   */
  public static CoalitionGame of(int players, IntToDoubleFunction worth) {
    checkArgument(
        players >= 1 && players <= MOST_PLAYERS,
        "players: %s: must be in [1, %s]",
        players,
        MOST_PLAYERS);
    double[] table = new double[1 << players];
    for (int coalition = 1; coalition < table.length; coalition++) {
      table[coalition] = worth.applyAsDouble(coalition);
      Checks.finite("worth of coalition " + coalition, table[coalition]);
    }
    return new CoalitionGame(players, table);
  }

  /**
   * The savings of a cost game: what its members would pay one by one, less what they pay together.
   *
   * @param players how many, in [1, 20]
   * @param cost of each coalition but the empty one
   * @return the game of savings
   */
  public static CoalitionGame savings(int players, IntToDoubleFunction cost) {
    CoalitionGame costs = of(players, cost);
    return of(players, coalition -> {
      double alone = 0;
      for (int i = 0; i < players; i++) {
        alone += (coalition >> i & 1) == 0 ? 0 : costs.worth[1 << i];
      }
      return alone - costs.worth[coalition];
    });
  }

  /**
   * How many players.
   *
   * @return the number
   */
  public int players() {
    return players;
  }

  /**
   * The coalition of all.
   *
   * @return its number
   */
  public int everybody() {
    return worth.length - 1;
  }

  /**
   * The worth of a coalition.
   *
   * @param coalition its number
   * @return the worth
   */
  public double worth(int coalition) {
    return worth[coalition];
  }

  /**
   * The worth of all together.
   *
   * @return the worth of the coalition of all
   */
  public double total() {
    return worth[worth.length - 1];
  }

  /**
   * By how much a coalition would be better off alone.
   *
   * @param split what each player gets
   * @param coalition the coalition
   * @return its worth less what its members get; above 0 it has a reason to leave
   */
  public double excess(List<Double> split, int coalition) {
    double given = 0;
    for (int i = 0; i < players; i++) {
      given += (coalition >> i & 1) == 0 ? 0 : split.get(i);
    }
    return worth[coalition] - given;
  }

  /**
   * The Shapley value.
   *
   * @return one for each player; they sum to {@link #total}
   */
  public List<Double> shapley() {
    return Shapley.values(players, this::worth);
  }
}
