package io.newretail.sim;

import io.newretail.scenario.Scenario;
import java.util.Currency;

/** How many minor units of money make a major one. */
final class MoneyScale {
  private MoneyScale() {}

  static double minorPerMajor(Scenario scenario) {
    String code = scenario.network().assortment().items().get(0).price().currency();
    return StrictMath.pow(10, Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()));
  }
}
