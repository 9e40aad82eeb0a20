package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.ExcessProgramme.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The split under which the worst-off coalition is as well off as can be, then the next, and so on (Schmeidler 1969): the
 * prenucleolus, which is the nucleolus wherever the core is not empty and in every game whose players lose nothing by joining. By
 * linear programmes, one after the other (Kopelowitz 1967): those coalitions whose excess cannot be brought lower keep it, until the
 * payoffs are determined.
 */
public final class Nucleolus {
  private static final double TIGHT = 1e-8;
  private static final int MOST_PLAYERS = 10;

  private final CoalitionGame game;
  private final double scale;
  private final State[] states;
  private final double[] excess;
  private final List<double[]> known = new ArrayList<>();

  private Nucleolus(CoalitionGame game) {
    this.game = game;
    scale = Core.scale(game);
    states = new State[game.everybody() + 1];
    Arrays.fill(states, State.FREE);
    excess = new double[game.everybody() + 1];
  }

  /**
   * The split.
   *
   * @param game a game of at most 10 players
   * @return what each player gets; it sums to the total
   */
  public static List<Double> of(CoalitionGame game) {
    checkArgument(
        game.players() <= MOST_PLAYERS,
        "players: %s: must be at most %s",
        game.players(),
        MOST_PLAYERS);
    return game.players() == 1 ? List.of(game.total()) : new Nucleolus(game).solve();
  }

  private List<Double> solve() {
    states[game.everybody()] = State.FIXED;
    learn(game.everybody());
    while (known.size() < game.players()) {
      ExcessProgramme programme = new ExcessProgramme(game, scale, states, excess);
      fix(programme, programme.least());
      dropImplied();
    }
    return Arrays.stream(determined()).boxed().toList();
  }

  private void fix(ExcessProgramme programme, double[] least) {
    double level = least[game.players()];
    List<Integer> stay = new ArrayList<>();
    for (int coalition = 1; coalition < game.everybody(); coalition++) {
      double floor = game.worth(coalition) / scale - level;
      if (states[coalition] == State.FREE
          && given(least, coalition) <= floor + TIGHT
          && programme.most(coalition, level) <= floor + TIGHT) {
        stay.add(coalition);
      }
    }
    if (stay.isEmpty()) {
      throw new IllegalStateException("nucleolus: no coalition keeps its excess at " + level);
    }
    for (int coalition : stay) {
      excess[coalition] = level;
      states[coalition] = learn(coalition) ? State.FIXED : State.IMPLIED;
    }
  }

  private double given(double[] payoffs, int coalition) {
    double sum = 0;
    for (int i = 0; i < game.players(); i++) {
      sum += (coalition >> i & 1) == 0 ? 0 : payoffs[i];
    }
    return sum;
  }

  /** Coalitions whose payoff follows from those known keep the excess that they have. */
  private void dropImplied() {
    for (int coalition = 1; coalition < game.everybody(); coalition++) {
      if (states[coalition] == State.FREE && pivot(reduced(coalition)) < 0) {
        states[coalition] = State.IMPLIED;
      }
    }
  }

  /** Adds a coalition to a basis in echelon form; does nothing if it follows from the others, and says so. */
  private boolean learn(int coalition) {
    double[] rest = reduced(coalition);
    int pivot = pivot(rest);
    if (pivot < 0) {
      return false;
    }
    double by = rest[pivot];
    for (int i = 0; i < rest.length; i++) {
      rest[i] /= by;
    }
    for (double[] row : known) {
      double factor = row[pivot];
      for (int i = 0; i < row.length; i++) {
        row[i] -= factor * rest[i];
      }
    }
    known.add(rest);
    return true;
  }

  private double[] reduced(int coalition) {
    double[] rest = new double[game.players() + 1];
    for (int i = 0; i < game.players(); i++) {
      rest[i] = coalition >> i & 1;
    }
    rest[game.players()] = game.worth(coalition) / scale - excess[coalition];
    for (double[] row : known) {
      double factor = rest[pivot(row)];
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= factor * row[i];
      }
    }
    return rest;
  }

  private int pivot(double[] row) {
    for (int i = 0; i < game.players(); i++) {
      if (Math.abs(row[i]) > 1e-7) {
        return i;
      }
    }
    return -1;
  }

  private double[] determined() {
    double[] split = new double[game.players()];
    for (double[] row : known) {
      split[pivot(row)] = scale * row[game.players()];
    }
    return split;
  }
}
