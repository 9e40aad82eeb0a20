package io.newretail.fit;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.demand.TripType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a basket model of fitted trip types. */
final class BasketModels {
  private BasketModels() {}

  static BasketModel of(BasketData data, TripTypes types, BasketSize lines, BasketSize units) {
    List<Integer> classes = new ArrayList<>();
    for (int c = 0; c < types.share.length; c++) {
      classes.add(TripTypes.leastSize(c));
    }
    BasketModel.Builder model =
        BasketModel.builder(data.items(), lines).units(units).sizeClasses(classes);
    for (int t = 0; t < types.count(); t++) {
      List<Double> shares = new ArrayList<>();
      for (double[] s : types.share) {
        shares.add(s[t]);
      }
      model.type(new TripType("type-" + (t + 1), shares, boxed(types.weight[t])));
    }
    return model.build();
  }

  static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
