package io.newretail.alliance;

import io.newretail.unit.Money;
import io.newretail.unit.Problems;
import io.newretail.unit.Share;

/** What the chain pays a partner. Each payment is a flow of the books, to the cent. Immutable. */
public sealed interface Terms {

  /**
   * Who is paid.
   *
   * @return the name of a partner
   */
  String partner();

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  void check(Problems problems);

  /**
   * A part of the online sales that were handed over.
   *
   * @param partner who is paid
   * @param share of online sales
   */
  record Commission(String partner, Share share) implements Terms {
    @Override
    public void check(Problems problems) {
      problems.given(share, "share");
    }
  }

  /**
   * A part of all sales, online and at the shelf.
   *
   * @param partner who is paid
   * @param share of all sales
   */
  record RevenueShare(String partner, Share share) implements Terms {
    @Override
    public void check(Problems problems) {
      problems.given(share, "share");
    }
  }

  /**
   * The partner supplies a part of the goods. It bears their cost and the chain pays it a wholesale price for what is sold or
   * wasted; what is wasted it buys back.
   *
   * @param partner who supplies
   * @param goods the part of the goods
   * @param price of a unit, as a share of the shelf price
   * @param buyBack what it gives back for a wasted unit, as a share of the wholesale price
   */
  record Wholesale(String partner, Share goods, Share price, Share buyBack) implements Terms {
    @Override
    public void check(Problems problems) {
      problems.given(goods, "goods");
      problems.given(price, "price");
      problems.given(buyBack, "buyBack");
    }
  }

  /**
   * A fee for service.
   *
   * @param partner who is paid
   * @param order for each online basket handed over
   * @param delivery for each basket brought home, besides
   */
  record ServiceFee(String partner, Money order, Money delivery) implements Terms {
    @Override
    public void check(Problems problems) {
      fee(problems, order, "order");
      fee(problems, delivery, "delivery");
    }
  }

  /**
   * A fee for data.
   *
   * @param partner who is paid
   * @param storeDay for each store and day
   */
  record DataFee(String partner, Money storeDay) implements Terms {
    @Override
    public void check(Problems problems) {
      fee(problems, storeDay, "storeDay");
    }
  }

  /**
   * The chain tops up what it pays a partner under the other terms.
   *
   * @param partner who is paid
   * @param storeDay the least in all, for each store and day
   */
  record Guarantee(String partner, Money storeDay) implements Terms {
    @Override
    public void check(Problems problems) {
      fee(problems, storeDay, "storeDay");
    }
  }

  private static void fee(Problems problems, Money fee, String step) {
    problems.holds(fee, step, f -> f.minor() >= 0, "must be at least 0");
  }
}
