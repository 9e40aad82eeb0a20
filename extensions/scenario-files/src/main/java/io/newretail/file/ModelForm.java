package io.newretail.file;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.demand.PairLift;
import io.newretail.demand.TripType;
import java.util.List;

/**
 * The keys of a basket model.
 *
 * @param items names of its articles
 * @param lines number of lines of a basket
 * @param units units of a line
 * @param sizeClasses least sizes of the classes, from 1
 * @param types missions with their shares by size class and weights by article
 * @param pairs pairs bought together more or less often than by chance
 */
record ModelForm(
    List<String> items,
    BasketSize lines,
    BasketSize units,
    List<Integer> sizeClasses,
    List<TripType> types,
    List<PairLift> pairs) {
  static ModelForm usual() {
    BasketSize one = BasketSize.fixed(1);
    return new ModelForm(List.of(), one, one, List.of(1), List.of(), List.of());
  }

  static ModelForm of(Object value) {
    BasketModel m = (BasketModel) value;
    return new ModelForm(m.items(), m.lines(), m.units(), m.sizeClasses(), m.types(), m.pairs());
  }

  BasketModel build() {
    BasketModel.Builder builder =
        BasketModel.builder(items, lines).units(units).sizeClasses(sizeClasses);
    types.forEach(builder::type);
    pairs.forEach(p -> builder.lift(p.first(), p.second(), p.lift()));
    return builder.build();
  }
}
