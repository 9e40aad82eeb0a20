package io.newretail.demand;

import io.newretail.unit.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the shoppers are and how they choose. Each part may be missing; a part that is missing costs nothing and moves no draw.
 *
 * @param segments who comes online (or visits, with a choice of channel); empty if all are alike
 * @param walkInSegments who walks in without a choice; empty if all are alike
 * @param regulars how many shoppers a store has, among whom each visit is one; 0 if each visit is another shopper
 * @param stores how visits choose a store where catchments have zones; null if there are none
 * @param channels what becomes of a visit; null if every online basket is collected
 * @param substitution what shoppers do about what cannot be promised; null if they do without
 * @param pickSubstitution what pickers put in for what they do not find; null for nothing
 */
public record Shoppers(
    List<Segment> segments,
    List<Segment> walkInSegments,
    int regulars,
    @Nullable StoreChoice stores,
    @Nullable ChannelChoice channels,
    @Nullable Substitution substitution,
    @Nullable PickSubstitution pickSubstitution) {
  /** The most segments: {@value}. */
  public static final int MAX_SEGMENTS = 8;

  /** Copies the segments. */
  public Shoppers {
    segments = Problems.copy(segments);
    walkInSegments = Problems.copy(walkInSegments);
  }

  /**
   * Shoppers without choices.
   *
   * @return the shoppers, to be added to
   */
  public static Shoppers plain() {
    return new Shoppers(List.of(), List.of(), 0, null, null, null, null);
  }

  /**
   * The same in segments.
   *
   * @param value who comes online, or visits
   * @return a copy
   */
  public Shoppers withSegments(List<Segment> value) {
    return new Shoppers(
        value, walkInSegments, regulars, stores, channels, substitution, pickSubstitution);
  }

  /**
   * The same with segments of those who walk in without a choice.
   *
   * @param value who walks in
   * @return a copy
   */
  public Shoppers withWalkInSegments(List<Segment> value) {
    return new Shoppers(
        segments, value, regulars, stores, channels, substitution, pickSubstitution);
  }

  /**
   * The same with shoppers who come again.
   *
   * @param value how many shoppers a store has; each visit is one of them, and she keeps her segment and her habits
   * @return a copy
   */
  public Shoppers withRegulars(int value) {
    return new Shoppers(
        segments, walkInSegments, value, stores, channels, substitution, pickSubstitution);
  }

  /**
   * The same with a choice of store, where catchments have zones.
   *
   * @param value how visits choose a store
   * @return a copy
   */
  public Shoppers withStores(StoreChoice value) {
    return new Shoppers(
        segments, walkInSegments, regulars, value, channels, substitution, pickSubstitution);
  }

  /**
   * The same with a choice of channel.
   *
   * @param value what becomes of a visit
   * @return a copy
   */
  public Shoppers withChannels(ChannelChoice value) {
    return new Shoppers(
        segments, walkInSegments, regulars, stores, value, substitution, pickSubstitution);
  }

  /**
   * The same with another behaviour when an article cannot be promised.
   *
   * @param value what they do
   * @return a copy
   */
  public Shoppers withSubstitution(Substitution value) {
    return new Shoppers(
        segments, walkInSegments, regulars, stores, channels, value, pickSubstitution);
  }

  /**
   * The same with another behaviour when a picker does not find an article.
   *
   * @param value what is put in and what shoppers say to it
   * @return a copy
   */
  public Shoppers withPickSubstitution(PickSubstitution value) {
    return new Shoppers(segments, walkInSegments, regulars, stores, channels, substitution, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    checkSegments(problems, "segments", segments);
    checkSegments(problems, "walkInSegments", walkInSegments);
    problems.notNegative(regulars, "regulars");
    if (stores != null) {
      stores.check(problems.at("stores"));
    }
    if (channels != null) {
      channels.check(problems.at("channels"));
    }
    if (substitution != null) {
      substitution.check(problems.at("substitution"));
    }
    if (pickSubstitution != null) {
      pickSubstitution.check(problems.at("pickSubstitution"));
    }
  }

  private void checkSegments(Problems problems, String part, List<Segment> list) {
    problems.require(
        list.size() <= MAX_SEGMENTS,
        part,
        list.size() + " segments",
        "must be at most " + MAX_SEGMENTS,
        "merge some");
    Set<String> names = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      Segment segment = list.get(i);
      String step = part + "[" + i + "]";
      problems.within(segment, step, Segment::check);
      if (segment != null) {
        problems.require(
            names.add(segment.name()), step + ".name", segment.name(), "must be unique", "");
        problems.require(
            segment.reorder() == null || segment.reorder().value() == 0 || regulars > 0,
            step + ".reorder",
            segment.reorder(),
            "needs regulars",
            "say how many shoppers a store has: withRegulars(3_000)");
      }
    }
  }
}
