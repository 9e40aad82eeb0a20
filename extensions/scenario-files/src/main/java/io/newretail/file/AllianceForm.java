package io.newretail.file;

import io.newretail.alliance.Alliance;
import io.newretail.alliance.Economics;
import io.newretail.alliance.Partner;
import io.newretail.alliance.Stake;
import io.newretail.alliance.Terms;
import java.util.List;

/**
 * The keys of an alliance.
 *
 * @param partners who brings what
 * @param stakes who owns how much of the chain
 * @param terms what partners pay each other
 * @param economics what the books reckon with
 * @param scale what stores that are not simulated multiply money by
 */
record AllianceForm(
    List<Partner> partners,
    List<Stake> stakes,
    List<Terms> terms,
    Economics economics,
    double scale) {
  static AllianceForm of(Object value) {
    Alliance a = (Alliance) value;
    return new AllianceForm(a.partners(), a.stakes(), a.terms(), a.economics(), a.scale());
  }

  Alliance build() {
    Alliance.Builder builder = Alliance.builder().economics(economics).scaledBy(scale);
    partners.forEach(builder::partner);
    stakes.forEach(builder::stake);
    terms.forEach(builder::terms);
    return builder.build();
  }
}
