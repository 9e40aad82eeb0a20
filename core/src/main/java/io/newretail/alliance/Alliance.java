package io.newretail.alliance;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The partners of a chain: what each brings, what each owns, and what the chain pays each. What is not owned by anybody named is the
 * free float. Immutable; unchecked at birth, since a scenario checks it whole.
 */
public final class Alliance {
  /** Who owns what nobody named owns. */
  public static final String FREE_FLOAT = "free float";

  /** How flows name the chain. */
  public static final String CHAIN = "chain";

  /** The most contributions: {@value}. */
  public static final int MOST_CONTRIBUTIONS = 12;

  private static final Alliance NONE = builder().build();
  private static final String PLATFORM = "platform";

  private final List<Partner> partners;
  private final List<Stake> stakes;
  private final List<Terms> terms;
  private final Economics economics;
  private final double scale;

  private Alliance(Builder builder) {
    partners = Problems.copy(builder.partners);
    stakes = Problems.copy(builder.stakes);
    terms = Problems.copy(builder.terms);
    economics = builder.economics;
    scale = builder.scale;
  }

  /**
   * No partners.
   *
   * @return the alliance of a chain that stands alone
   */
  public static Alliance none() {
    return NONE;
  }

  /**
   * A platform that shares a part of its events with the chain, and prepares stores for what is ordered ahead.
   *
   * @param visible the part
   * @return an alliance with one partner, named platform
   */
  public static Alliance sharing(Share visible) {
    Lever data = new Lever.Data(visible, new Lever.LinearConversion(0), Share.of(1), Share.of(0));
    return builder()
        .partner(Partner.of(PLATFORM, Contribution.of("data", data)))
        .build();
  }

  /**
   * Starts an alliance.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The same with a commission for the first partner.
   *
   * @param share of online sales
   * @return a copy
   */
  public Alliance withCommission(Share share) {
    String first = partners.isEmpty() ? PLATFORM : partners.get(0).name();
    return toBuilder().terms(new Terms.Commission(first, share)).build();
  }

  /**
   * Starts another alliance from this one.
   *
   * @return a builder with all parts of this alliance
   */
  public Builder toBuilder() {
    Builder builder = builder().economics(economics).scaledBy(scale);
    partners.forEach(builder::partner);
    stakes.forEach(builder::stake);
    terms.forEach(builder::terms);
    return builder;
  }

  /**
   * The partners.
   *
   * @return the partners in the order given
   */
  public List<Partner> partners() {
    return partners;
  }

  /**
   * The cap table.
   *
   * @return the stakes in the order given
   */
  public List<Stake> stakes() {
    return stakes;
  }

  /**
   * What the chain pays.
   *
   * @return the terms in the order given
   */
  public List<Terms> terms() {
    return terms;
  }

  /**
   * What sales cost.
   *
   * @return the economics
   */
  public Economics economics() {
    return economics;
  }

  /**
   * What figures of the stores that are described are multiplied by to stand for the whole chain.
   *
   * @return 1 where all stores are described
   */
  public double scale() {
    return scale;
  }

  /**
   * All that is brought.
   *
   * @return the contributions, by partner in the order given
   */
  public List<Contribution> contributions() {
    return partners.stream().flatMap(p -> p.contributions().stream()).toList();
  }

  /**
   * What is brought of a kind.
   *
   * @param type the kind of lever
   * @param <T> the kind of lever
   * @return the lever, which a checked alliance holds once at most; null if nobody brings one
   */
  public <T extends Lever> @Nullable T lever(Class<T> type) {
    return contributions().stream()
        .map(Contribution::lever)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElse(null);
  }

  /**
   * The part of a partner or owner.
   *
   * @param holder its name
   * @return the sum of its stakes, from 0 to 1
   */
  public double share(String holder) {
    return stakes.stream()
        .filter(s -> s.holder().equals(holder))
        .mapToDouble(s -> s.share().value())
        .sum();
  }

  /**
   * The same with only some of the contributions.
   *
   * @param names the names of those that stay
   * @return a copy
   */
  public Alliance keeping(Set<String> names) {
    Builder builder = toBuilder();
    builder.partners.clear();
    for (Partner p : partners) {
      List<Contribution> kept =
          p.contributions().stream().filter(c -> names.contains(c.name())).toList();
      builder.partner(new Partner(p.name(), kept, p.weight()));
    }
    return builder.build();
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.within(economics, "economics", Economics::check);
    problems.require(scale >= 1 && scale <= 1e6, "scale", scale, "must be 1 to 1e6", "");
    Set<String> names = new HashSet<>(Set.of(CHAIN, FREE_FLOAT));
    Set<String> contributions = new HashSet<>();
    Set<Class<?>> levers = new HashSet<>();
    for (int i = 0; i < partners.size(); i++) {
      Partner partner = partners.get(i);
      problems.within(partner, "partners[" + i + "]", Partner::check);
      if (partner != null) {
        Problems here = problems.at("partners[" + i + "]");
        here.require(
            partner.name() == null || names.add(partner.name()),
            "name",
            partner.name(),
            "must be unique, and neither " + CHAIN + " nor " + FREE_FLOAT,
            "rename one of the two");
        checkContributions(here, partner, contributions, levers);
      }
    }
    problems.require(
        contributions.size() <= MOST_CONTRIBUTIONS,
        "partners",
        contributions.size() + " contributions",
        "must bring at most " + MOST_CONTRIBUTIONS,
        "each doubles the number of runs");
    checkStakes(problems);
    checkTerms(problems);
  }

  private static void checkContributions(
      Problems problems, Partner partner, Set<String> names, Set<Class<?>> levers) {
    for (int i = 0; i < partner.contributions().size(); i++) {
      Contribution c = partner.contributions().get(i);
      if (c == null) {
        continue;
      }
      Problems here = problems.at("contributions[" + i + "]");
      here.require(names.add(c.name()), "name", c.name(), "must be unique", "rename one");
      here.require(
          c.lever() == null || levers.add(c.lever().getClass()),
          "lever",
          c.lever() == null ? "" : c.lever().getClass().getSimpleName(),
          "must be brought once only",
          "merge the two levers into one");
    }
  }

  private void checkStakes(Problems problems) {
    double all = 0;
    for (int i = 0; i < stakes.size(); i++) {
      Stake stake = stakes.get(i);
      problems.within(stake, "stakes[" + i + "]", Stake::check);
      all += stake == null || stake.share() == null ? 0 : stake.share().value();
      problems.require(
          stake == null || !(CHAIN.equals(stake.holder()) || FREE_FLOAT.equals(stake.holder())),
          "stakes[" + i + "].holder",
          stake == null ? "" : stake.holder(),
          "must name an owner",
          "the free float is what the stakes leave");
    }
    problems.require(
        all <= 1 + 1e-9,
        "stakes",
        100 * all + " %",
        "must add up to at most 100 %",
        "what they leave is the free float");
  }

  private void checkTerms(Problems problems) {
    Set<String> known =
        partners.stream().filter(Objects::nonNull).map(Partner::name).collect(Collectors.toSet());
    double goods = 0;
    for (int i = 0; i < terms.size(); i++) {
      Terms term = terms.get(i);
      problems.within(term, "terms[" + i + "]", Terms::check);
      problems.require(
          term == null || known.contains(term.partner()),
          "terms[" + i + "].partner",
          term == null ? "" : term.partner(),
          "must name a partner",
          "known: " + known.stream().filter(Objects::nonNull).sorted().toList());
      goods +=
          term instanceof Terms.Wholesale w && w.goods() != null ? w.goods().value() : 0;
    }
    problems.require(
        goods <= 1 + 1e-9,
        "terms",
        100 * goods + " % of the goods",
        "must be supplied at most once",
        "lower the shares of goods of the wholesale terms");
  }

  /** Builds an alliance step by step; not safe for several threads. */
  public static final class Builder {
    private final List<Partner> partners = new ArrayList<>();
    private final List<Stake> stakes = new ArrayList<>();
    private final List<Terms> terms = new ArrayList<>();
    private Economics economics = Economics.hypermarket();
    private double scale = 1;

    private Builder() {}

    /**
     * Adds a partner.
     *
     * @param value the partner
     * @return this
     */
    public Builder partner(Partner value) {
      partners.add(value);
      return this;
    }

    /**
     * Adds a stake.
     *
     * @param value the stake
     * @return this
     */
    public Builder stake(Stake value) {
      stakes.add(value);
      return this;
    }

    /**
     * Adds a payment.
     *
     * @param value what the chain pays
     * @return this
     */
    public Builder terms(Terms value) {
      terms.add(value);
      return this;
    }

    /**
     * Sets what sales cost.
     *
     * @param value the economics
     * @return this
     */
    public Builder economics(Economics value) {
      economics = value;
      return this;
    }

    /**
     * Sets what figures are multiplied by where only a sample of the stores is described.
     *
     * @param value the whole chain over the sample, at least 1
     * @return this
     */
    public Builder scaledBy(double value) {
      scale = value;
      return this;
    }

    /**
     * Finishes.
     *
     * @return the alliance
     */
    public Alliance build() {
      return new Alliance(this);
    }
  }
}
