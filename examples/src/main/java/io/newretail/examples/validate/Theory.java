package io.newretail.examples.validate;

import io.newretail.theory.BasketFill;
import io.newretail.theory.BasketLostSales;
import io.newretail.theory.BasketStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Theory of baskets, from cases. */
final class Theory {
  private Theory() {}

  static void basketFill(Case c, Answers answers) {
    Parameters p = c.parameters();
    int items = p.numbers("lead_time").size();
    List<BasketStream> streams = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> e : p.node("basket_types").properties()) {
      List<Integer> units = new ArrayList<>();
      for (int i = 0; i < items; i++) {
        units.add(e.getValue().path("units").path(String.valueOf(i)).asInt(0));
      }
      names.add(e.getKey());
      streams.add(new BasketStream(e.getValue().path("rate").asDouble(), units));
    }
    List<Integer> levels =
        p.numbers("base_stock").stream().map(x -> (int) Math.rint(x)).toList();
    BasketFill model = new BasketFill(streams, p.numbers("lead_time"), levels);
    for (int i = 0; i < items; i++) {
      answers.put("item_fill_rate." + i, model.itemFillRate(i));
    }
    for (int k = 0; k < names.size(); k++) {
      answers.put("immediate." + names.get(k), model.immediate(k));
      answers.put("independent_product." + names.get(k), model.independentProduct(k, 0));
    }
    answers.put("overall_order_fill_rate", model.overall(0));
    for (String key : c.expected().propertyNames()) {
      for (int k = 0; key.startsWith("within_") && k < names.size(); k++) {
        double window = Double.parseDouble(key.substring(7));
        answers.put(key + "." + names.get(k), model.within(k, window));
      }
    }
  }

  static void basketLostSales(Case c, Answers answers) {
    Parameters p = c.parameters();
    List<BasketStream> streams = List.of(
        BasketStream.of(p.number("rate_item1"), 1, 0),
        BasketStream.of(p.number("rate_item2"), 0, 1),
        BasketStream.of(p.number("rate_both"), 1, 1));
    BasketLostSales r = BasketLostSales.solve(
        streams,
        p.numbers("base_stock").stream().map(x -> (int) Math.rint(x)).toList(),
        p.numbers("replenishment_rate"),
        p.text("service").equals("total")
            ? BasketLostSales.Service.TOTAL
            : BasketLostSales.Service.PARTIAL);
    answers.put("fill_item1_only", r.streamFill().get(0));
    answers.put("fill_item2_only", r.streamFill().get(1));
    answers.put("fill_joint", r.streamFill().get(2));
    answers.put("order_fill", r.orderFill());
    answers.put("line_fill", r.lineFill());
    answers.put("mean_onhand1", r.onHand().get(0));
    answers.put("mean_onhand2", r.onHand().get(1));
  }
}
