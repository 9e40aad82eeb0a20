package io.newretail.unit;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money in whole minor units (fen, cents), so that books balance exactly.
 *
 * <p>Immutable and safe for any thread. Arithmetic is exact and throws {@link ArithmeticException} on overflow.
 *
 * @param minor the amount in minor units of the currency; may be negative
 * @param currency the ISO 4217 code, for example {@code CNY}
 */
public record Money(long minor, String currency) implements Comparable<Money> {

  /** Checks the currency code. */
  public Money {
    checkArgument(
        currency.length() == 3,
        "currency: %s: must be a three-letter ISO 4217 code such as CNY",
        currency);
  }

  /**
   * An amount written as people write it.
   *
   * @param amount a decimal number such as {@code "64.00"}, with at most the currency's decimals
   * @param currency the ISO 4217 code
   * @return the amount
   * @throws IllegalArgumentException if the amount is no number, has too many decimals, or the code is unknown
   */
  public static Money of(String amount, String currency) {
    try {
      int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
      return new Money(new BigDecimal(amount).movePointRight(decimals).longValueExact(), currency);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "amount: " + amount + ": must be a number with no more decimals than " + currency
              + " has",
          e);
    }
  }

  /**
   * An amount in renminbi.
   *
   * @param amount a decimal number such as {@code "8.00"}
   * @return the amount in CNY
   */
  public static Money rmb(String amount) {
    return of(amount, "CNY");
  }

  /**
   * The sum.
   *
   * @param other an amount of the same currency
   * @return this plus the other
   */
  public Money plus(Money other) {
    checkArgument(currency.equals(other.currency), "cannot add %s to %s", other.currency, currency);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  /**
   * A multiple.
   *
   * @param count how many times
   * @return this amount that many times
   */
  public Money times(long count) {
    return new Money(Math.multiplyExact(minor, count), currency);
  }

  /**
   * The amount in whole units of the currency, for formulas that are not books.
   *
   * @return yuan for fen, dollars for cents
   */
  public double inMajorUnits() {
    return minor / Math.pow(10, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  @Override
  public int compareTo(Money other) {
    checkArgument(
        currency.equals(other.currency), "cannot compare %s with %s", other.currency, currency);
    return Long.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
    return currency + " " + BigDecimal.valueOf(minor, decimals).toPlainString();
  }
}
