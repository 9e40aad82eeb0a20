package io.newretail.recommend;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The articles that a platform may recommend: for each its general appeal, what it is like (a point in the space of tastes) and its
 * price. Immutable and safe for any thread.
 */
public final class Catalogue {
  private final double[] appeal;
  private final double[][] character;
  private final double[] price;

  private Catalogue(double[] appeal, double[][] character, double[] price) {
    this.appeal = appeal;
    this.character = character;
    this.price = price;
  }

  /**
   * A catalogue of given articles.
   *
   * @param appeal by article, the part of its utility that all shoppers share
   * @param character by article, its point in the space of tastes; all of one length
   * @param price by article, in units of money, at least 0
   * @return the catalogue
   */
  public static Catalogue of(double[] appeal, double[][] character, double[] price) {
    checkArgument(appeal.length >= 1, "appeal: no articles: there must be at least 1");
    checkArgument(
        character.length == appeal.length, "character: %s: one for each article", character.length);
    checkArgument(price.length == appeal.length, "price: %s: one for each article", price.length);
    for (int i = 0; i < appeal.length; i++) {
      checkArgument(Double.isFinite(appeal[i]), "appeal[%s]: must be finite", i);
      checkArgument(
          price[i] >= 0 && price[i] < Double.POSITIVE_INFINITY,
          "price[%s]: must be finite and at least 0",
          i);
      checkArgument(
          character[i].length == character[0].length && character[i].length >= 1,
          "character[%s]: must have as many coordinates as the others, at least 1",
          i);
    }
    return new Catalogue(
        appeal.clone(),
        Arrays.stream(character).map(double[]::clone).toArray(double[][]::new),
        price.clone());
  }

  /**
   * A drawn catalogue: appeals are normal, characters are points of a normal cloud whose expected squared length is 1 (so that a taste of
   * spread s moves utilities by s), prices are lognormal with mean 1.
   *
   * @param articles how many, at least 1
   * @param dimensions of the space of tastes, at least 1
   * @param appealSpread standard deviation of the appeals, at least 0
   * @param priceSpread standard deviation of the logarithm of the prices, at least 0
   * @param seed of the draw
   * @return the catalogue, article of greatest appeal first
   */
  public static Catalogue drawn(
      int articles, int dimensions, double appealSpread, double priceSpread, long seed) {
    checkArgument(articles >= 1, "articles: %s: must be at least 1", articles);
    checkArgument(dimensions >= 1, "dimensions: %s: must be at least 1", dimensions);
    RandomStream random = new RandomStream();
    random.seek(RandomStream.key(seed, 0, Purpose.CATALOGUE, articles));
    double[] appeal = new double[articles];
    for (int i = 0; i < articles; i++) {
      appeal[i] = -appealSpread * random.nextNormal();
    }
    Arrays.sort(appeal);
    double[][] character = new double[articles][dimensions];
    double[] price = new double[articles];
    for (int i = 0; i < articles; i++) {
      appeal[i] = -appeal[i];
      for (int k = 0; k < dimensions; k++) {
        character[i][k] = random.nextNormal() / StrictMath.sqrt(dimensions);
      }
      price[i] = StrictMath.exp(priceSpread * random.nextNormal() - priceSpread * priceSpread / 2);
    }
    return of(appeal, character, price);
  }

  /**
   * How many articles there are.
   *
   * @return the count
   */
  public int articles() {
    return appeal.length;
  }

  /**
   * How many coordinates a taste has.
   *
   * @return the count
   */
  public int dimensions() {
    return character[0].length;
  }

  double price(int article) {
    return price[article];
  }

  /**
   * The utilities of all articles to a shopper, but for her own whim of the moment.
   *
   * @param taste her taste
   * @param priceWeight utility lost for each unit of money
   * @param utilities filled, one an article
   */
  void utilities(double[] taste, double priceWeight, double[] utilities) {
    for (int i = 0; i < appeal.length; i++) {
      double[] here = character[i];
      double sum = appeal[i] - priceWeight * price[i];
      for (int k = 0; k < here.length; k++) {
        sum += taste[k] * here[k];
      }
      utilities[i] = sum;
    }
  }

  /** The articles by falling appeal; of equals the first. */
  int[] byAppeal() {
    return IntStream.range(0, appeal.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -appeal[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
