package io.newretail.internal.stock;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.policy.StockDesk;
import java.util.function.Consumer;

/** What a user's rule sees of a point. */
final class DeskView implements StockDesk {
  private final Consumer<? super StockDesk> rule;
  private final Cell cell;
  private final double grain;
  private int quantity;

  DeskView(Consumer<? super StockDesk> rule, Cell cell, int grain) {
    this.rule = rule;
    this.cell = cell;
    this.grain = grain;
  }

  int ask() {
    quantity = 0;
    rule.accept(this);
    return quantity;
  }

  @Override
  public double time() {
    return cell.now;
  }

  @Override
  public double recorded() {
    return cell.recorded() / grain;
  }

  @Override
  public double recordedWithLife(int periods) {
    return cell.shelfLife == 0
        ? periods == 0 ? recorded() : 0
        : cell.lots.expiringIn((int) cell.now + periods - 1) / grain;
  }

  @Override
  public double arrivingIn(int periods) {
    int sum = 0;
    for (LaneState lane : cell.lanes) {
      sum += periods > lane.mask ? 0 : lane.due((int) cell.now + periods);
    }
    return sum / grain;
  }

  @Override
  public double onOrder() {
    return cell.onOrder / grain;
  }

  @Override
  public double owed() {
    return ((double) cell.backlog + cell.owed) / grain;
  }

  @Override
  public double position() {
    return cell.position() / grain;
  }

  @Override
  public double echelonPosition() {
    return cell.echelonPosition / grain;
  }

  @Override
  public double lastDemand() {
    return cell.asked / grain;
  }

  @Override
  public void order(double units) {
    checkArgument(
        units >= 0 && units * grain <= 1e9,
        "%s: order %s: must be 0 to 1e9",
        cell.spec.name(),
        units);
    quantity = (int) Math.rint(units * grain);
  }
}
