package io.newretail.page;

import io.newretail.report.StoreReport;
import io.newretail.unit.GeoPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The stores, column by column. */
final class StoresTree {
  private final List<StoreReport> stores;

  StoresTree(List<StoreReport> stores) {
    this.stores = stores;
  }

  Map<String, Object> tree() {
    List<String> catchments =
        stores.stream().map(StoreReport::catchment).distinct().toList();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    catchments.forEach(c -> numbers.put(c, numbers.size()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("names", stores.stream().map(StoreReport::store).toList());
    tree.put("catchments", stores.stream().map(s -> numbers.get(s.catchment())).toList());
    tree.put("catchmentNames", catchments);
    tree.put("depots", stores.stream().map(StoreReport::depot).toList());
    tree.put("longitude", places(GeoPoint::longitude));
    tree.put("latitude", places(GeoPoint::latitude));
    tree.put("figures", figures());
    return tree;
  }

  private List<@Nullable Number> places(ToDoubleFunction<GeoPoint> degrees) {
    List<@Nullable Number> column = new ArrayList<>();
    for (StoreReport store : stores) {
      GeoPoint place = store.place();
      column.add(place == null ? null : Shown.rounded(degrees.applyAsDouble(place)));
    }
    return column;
  }

  private Map<String, Object> figures() {
    Set<String> names = new LinkedHashSet<>();
    stores.forEach(s -> names.addAll(s.figures().keySet()));
    Map<String, Object> figures = new LinkedHashMap<>();
    for (String name : names) {
      List<@Nullable Number> column = new ArrayList<>();
      stores.forEach(s -> column.add(Shown.rounded(s.figures().getOrDefault(name, Double.NaN))));
      figures.put(name, column);
    }
    return figures;
  }
}
