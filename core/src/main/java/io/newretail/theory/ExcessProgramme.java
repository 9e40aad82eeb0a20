package io.newretail.theory;

import io.newretail.internal.lp.LinearProgramme;

/**
 * Linear programmes over the payoffs of a game in which the excess of some coalitions is fixed. Each player's payoff is a difference of
 * two variables, and so is the excess.
 */
final class ExcessProgramme {
  private final CoalitionGame game;
  private final double scale;
  private final State[] states;
  private final double[] excesses;

  /** What is known of a coalition's excess. */
  enum State {
    /** It may still come down. */
    FREE,
    /** It stays as it is. */
    FIXED,
    /** It follows from those that are fixed. */
    IMPLIED
  }

  /** Excesses of coalitions that are fixed are given in units of the scale. */
  ExcessProgramme(CoalitionGame game, double scale, State[] states, double[] excesses) {
    this.game = game;
    this.scale = scale;
    this.states = states;
    this.excesses = excesses;
  }

  /** Payoffs, then the excess as a last number. */
  double[] least() {
    LinearProgramme programme = new LinearProgramme();
    for (int i = 0; i < 2 * game.players(); i++) {
      programme.variable(0);
    }
    programme.variable(1);
    programme.variable(-1);
    rows(programme, true, 0);
    double[] found = programme.minimise().variables();
    double[] least = new double[game.players() + 1];
    for (int i = 0; i < least.length; i++) {
      least[i] = found[2 * i] - found[2 * i + 1];
    }
    return least;
  }

  /** The most that the members of a coalition can get together while no free excess is above a level. */
  double most(int coalition, double level) {
    LinearProgramme programme = new LinearProgramme();
    for (int i = 0; i < game.players(); i++) {
      int in = coalition >> i & 1;
      programme.variable(-in);
      programme.variable(in);
    }
    rows(programme, false, level);
    return -programme.minimise().value();
  }

  private void rows(LinearProgramme programme, boolean open, double level) {
    int players = game.players();
    for (int coalition = 1; coalition <= game.everybody(); coalition++) {
      if (states[coalition] == State.IMPLIED) {
        continue;
      }
      double worth = game.worth(coalition) / scale;
      boolean equal = states[coalition] == State.FIXED;
      int at = equal
          ? programme.exactly(worth - excesses[coalition])
          : programme.atLeast(open ? worth : worth - level);
      for (int i = 0; i < players; i++) {
        if ((coalition >> i & 1) != 0) {
          programme.set(at, 2 * i, 1);
          programme.set(at, 2 * i + 1, -1);
        }
      }
      if (open && !equal) {
        programme.set(at, 2 * players, 1);
        programme.set(at, 2 * players + 1, -1);
      }
    }
  }
}
