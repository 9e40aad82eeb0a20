package io.newretail.internal.flow;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.BasketSampler;
import io.newretail.internal.plan.ModelPlan;

/** Fills the draft from a basket model; the same basket for the same key. One a shard and channel. */
final class ModelBaskets {
  private final BasketSampler sampler;
  private final RandomStream random;
  private final int[] item;

  ModelBaskets(ModelPlan plan, Shard shard) {
    sampler = new BasketSampler(plan.tables);
    random = shard.random;
    item = plan.item;
  }

  void fill(Draft draft) {
    random.seek(draft.key);
    int lines = sampler.draw(random);
    for (int line = 0; line < lines; line++) {
      int article = item[sampler.item(line)];
      draft.addLine(article, sampler.units(random));
    }
  }
}
