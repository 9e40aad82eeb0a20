package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UntilTest {
  private static Cli run(String... more) {
    String[] call = new String[4 + more.length];
    System.arraycopy(new String[] {"run", "store-day-ordinary", "--seed", "5"}, 0, call, 0, 4);
    System.arraycopy(more, 0, call, 4, more.length);
    return Cli.run(call);
  }

  @Test
  void aRunGoesOnUntilItIsSureEnoughAndEndsAlikeForAnyNumberOfThreads() {
    Cli one = run("--until", "baskets.placed<=40", "--threads", "1");
    Cli two = run("--until", "baskets.placed<=40", "--threads", "3");

    assertThat(one.status()).as(one.err()).isZero();
    assertThat(one.words()).contains("until baskets.placed: ", "wanted 40", ": reached");
    assertThat(two.out().replaceAll("(?m)^.*[Ww]all.*$", ""))
        .isEqualTo(one.out().replaceAll("(?m)^.*[Ww]all.*$", ""));
  }

  @Test
  void theMostReplicationsAreNotExceeded() {
    Cli call = run("--until", "baskets.placed<=0.01%rel", "--replications", "12");
    assertThat(call.words()).contains("after 12 replications", "not reached");
  }

  @Test
  void whatIsWrongIsTold() {
    Cli call = run("--until", "basket.placed<=4", "--until", "baskets.placed<=0", "--until", "x");
    assertThat(call.status()).isEqualTo(2);
    assertThat(call.err())
        .contains("did you mean baskets.placed?")
        .contains("must be above 0")
        .contains("must be KPI<=x or KPI<=x%rel");
  }
}
