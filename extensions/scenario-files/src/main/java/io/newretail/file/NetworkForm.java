package io.newretail.file;

import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a network.
 *
 * @param assortment the articles that every store keeps
 * @param depots what fills the stores
 * @param catchments sets of stores that share shoppers, such as cities
 */
record NetworkForm(
    @Nullable Assortment assortment, List<Depot> depots, List<Catchment> catchments) {
  static NetworkForm of(Network network) {
    return new NetworkForm(network.assortment(), network.depots(), network.catchments());
  }

  Network build() {
    Network.Builder builder = Network.builder().assortment(assortment);
    depots.forEach(builder::depot);
    catchments.forEach(builder::catchment);
    return builder.build();
  }
}
