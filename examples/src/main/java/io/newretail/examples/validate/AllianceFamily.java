package io.newretail.examples.validate;

import io.newretail.report.Estimate;
import io.newretail.report.StockCount;
import io.newretail.report.StockFigures;
import io.newretail.theory.CoalitionGame;
import io.newretail.theory.DemandLaw;
import io.newretail.theory.SupplyContract;
import java.util.List;

/** What the engine says of contracts and of stores that pool their stock. */
final class AllianceFamily {
  private AllianceFamily() {}

  /** Each period is a season of a contract, or of stores that pool their stock. */
  static void engine(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    double periods = Math.ceil(20_000 * effort);
    if (p.has("sd")) {
      pooling(p, seed, periods, answers);
      return;
    }
    SupplyContract contract = FormulaFamilies.contract(p);
    SupplyContract.Terms terms = FormulaFamilies.terms(contract, p);
    double quantity = contract.retailerDecides(terms).quantity();
    double[] left = SeasonFamilies.level(contract.demand(), quantity, seed, periods)
        .values(StockCount.STOCK_TIME);
    double[] retailer = new double[left.length];
    double[] chain = new double[left.length];
    for (int r = 0; r < left.length; r++) {
      double over = left[r] / periods;
      double revenue = contract.price() * (quantity - over);
      retailer[r] = (1 - terms.revenueShare()) * revenue
          + terms.leftover() * over
          - terms.wholesale() * quantity;
      chain[r] = revenue
          + contract.salvage() * over
          - contract.productionCost() * quantity
          - contract.fixedCost();
    }
    answers.put("retailer_profit", Estimate.of("money", retailer));
    answers.put("chain_profit", Estimate.of("money", chain));
    double[] maker = new double[left.length];
    for (int r = 0; r < maker.length; r++) {
      maker[r] = chain[r] - retailer[r];
    }
    answers.put("manufacturer_profit", Estimate.of("money", maker));
    answers.put("supplier_profit", Estimate.of("money", maker));
  }

  /** Every coalition of stores with independent demands runs as one store. */
  private static void pooling(Parameters p, long seed, double periods, Answers answers) {
    List<Double> sds = p.numbers("sd");
    if (p.number("pairwise_correlation") != 0) {
      return;
    }
    double holding = p.number("holding_cost");
    double shortage = p.number("stockout_cost");
    double[][] costs = new double[1 << sds.size()][];
    for (int coalition = 1; coalition < costs.length; coalition++) {
      double squares = 0;
      for (int i = 0; i < sds.size(); i++) {
        squares += (coalition >> i & 1) == 0 ? 0 : sds.get(i) * sds.get(i);
      }
      costs[coalition] = newsvendor(Math.sqrt(squares), holding, shortage, seed, periods);
    }
    int all = costs.length - 1;
    double[][] shares = new double[sds.size()][costs[all].length];
    double[] saving = new double[costs[all].length];
    for (int r = 0; r < saving.length; r++) {
      int run = r;
      CoalitionGame game = CoalitionGame.of(sds.size(), s -> costs[s][run]);
      saving[r] = -game.total();
      for (int i = 0; i < shares.length; i++) {
        shares[i][r] = game.shapley().get(i);
        saving[r] += game.worth(1 << i);
      }
    }
    for (int i = 0; i < shares.length; i++) {
      answers.put("stand_alone_cost[" + i + "]", Estimate.of("money", costs[1 << i]));
      answers.put("shapley_cost[" + i + "]", Estimate.of("money", shares[i]));
    }
    answers.put("total_pooled_cost", Estimate.of("money", costs[all]));
    answers.put("total_saving", Estimate.of("money", saving));
  }

  /** What a newsvendor with normal demand far from 0 pays a period, one value a replication. */
  private static double[] newsvendor(
      double sd, double holding, double shortage, long seed, double periods) {
    DemandLaw law = new DemandLaw.Normal(20 * sd, sd);
    double level = law.quantile(shortage / (shortage + holding));
    StockFigures f = SeasonFamilies.level(law, level, seed, periods);
    double[] costs = f.values(StockCount.STOCK_TIME);
    double[] missing = f.values(StockCount.BACKLOG_TIME);
    for (int r = 0; r < costs.length; r++) {
      costs[r] = (holding * costs[r] + shortage * missing[r]) / periods;
    }
    return costs;
  }
}
