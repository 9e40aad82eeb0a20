package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;

/** When shoppers come for their baskets. Implementations are immutable. */
public sealed interface Visit {

  /**
   * The share of paid baskets that nobody comes for.
   *
   * @return the share
   */
  Share noShow();

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  void check(Problems problems);

  /**
   * Uniformly within the promised slot.
   *
   * @param noShow the share who never come
   * @return the behaviour
   */
  static Visit inSlot(Share noShow) {
    return new InSlot(noShow);
  }

  /**
   * Once the basket is ready, after an exponential delay.
   *
   * @param meanDelay the mean delay; zero comes at once
   * @return the behaviour, without no-shows
   */
  static Visit onceReady(Duration meanDelay) {
    return new OnceReady(meanDelay, Share.of(0));
  }

  /**
   * Uniformly within the promised slot.
   *
   * @param noShow the share who never come
   */
  record InSlot(Share noShow) implements Visit {
    @Override
    public void check(Problems problems) {
      problems.given(noShow, "noShow");
    }
  }

  /**
   * Once the basket is ready.
   *
   * @param meanDelay the mean of the exponential delay
   * @param noShow the share who never come
   */
  record OnceReady(Duration meanDelay, Share noShow) implements Visit {
    @Override
    public void check(Problems problems) {
      problems.given(noShow, "noShow");
      problems.time(meanDelay, "meanDelay", Duration.ZERO);
    }
  }
}
