package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.ExcessProgramme.State;
import java.util.Arrays;
import java.util.List;

/** Whether anybody has a reason to leave: the core of a game (Gillies 1959) and the least core (Maschler, Peleg and Shapley 1979). */
public final class Core {
  private Core() {}

  /**
   * The coalition with the most reason to leave.
   *
   * @param coalition its number; 0 if there is but one player
   * @param excess what it is worth alone, less what its members get
   */
  public record Objection(int coalition, double excess) {}

  /**
   * The greatest objection to a split; of equal ones that of the least number. Time grows as {@code players 2^players}.
   *
   * @param game the game
   * @param split what each player gets
   * @return the coalition, neither empty nor all, of the greatest excess
   */
  public static Objection objection(CoalitionGame game, List<Double> split) {
    checkArgument(split.size() == game.players(), "split: %s: must be one a player", split);
    Objection worst = new Objection(0, Double.NEGATIVE_INFINITY);
    for (int coalition = 1; coalition < game.everybody(); coalition++) {
      double excess = game.excess(split, coalition);
      if (excess > worst.excess) {
        worst = new Objection(coalition, excess);
      }
    }
    return worst;
  }

  /**
   * Whether a split of the worth of all lies in the core.
   *
   * @param game the game
   * @param split what each player gets; must sum to the total
   * @return whether no coalition has a reason to leave, up to a relative 1e-9
   */
  public static boolean holds(CoalitionGame game, List<Double> split) {
    double slack = 1e-9 * scale(game);
    checkArgument(
        Math.abs(game.excess(split, game.everybody())) <= slack,
        "split: %s: must sum to the total",
        split);
    return objection(game, split).excess() <= slack;
  }

  /**
   * The least excess to which the greatest objection can be brought, by a linear programme. At most 0 if and only if the core
   * holds a split; above 0 it is what all would have to be taxed for leaving.
   *
   * @param game a game of two players or more
   * @return the excess
   */
  public static double least(CoalitionGame game) {
    checkArgument(game.players() >= 2, "players: %s: must be at least 2", game.players());
    double scale = scale(game);
    State[] states = new State[game.everybody() + 1];
    Arrays.fill(states, State.FREE);
    states[game.everybody()] = State.FIXED;
    double[] none = new double[states.length];
    double[] least = new ExcessProgramme(game, scale, states, none).least();
    return scale * least[game.players()];
  }

  static double scale(CoalitionGame game) {
    double scale = 0;
    for (int coalition = 1; coalition <= game.everybody(); coalition++) {
      scale = Math.max(scale, Math.abs(game.worth(coalition)));
    }
    return scale == 0 ? 1 : scale;
  }
}
