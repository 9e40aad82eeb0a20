package io.newretail.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MistakesTest {
  @TempDir
  private Path folder;

  private Read read;

  @BeforeEach
  void open() {
    read = new Read(folder);
  }

  @Test
  void aSoundFileHasNone() {
    assertThat(read.wrongText(Read.SOUND)).isEmpty();
    assertThat(read.text(Read.SOUND).network().storeCount()).isEqualTo(3);
  }

  /** One word of the sound file is changed; the message tells line and column of the change. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: small|name: 12|a.yaml:1:7: name: 12: must be text (write it in quotes: \"12\")",
        "name: small|nam: small|a.yaml:1:1: nam: nam: is no key of this place (did you mean name?)",
        "from: 2017-11-10|from: 2017-11-31|a.yaml:2:7: from: 2017-11-31: must be a date that there"
            + " is, such as 2017-11-11",
        "to: 2017-11-12|to: 2017-11-10|a.yaml:3:5: to: 2017-11-10: must end after it starts,"
            + " within 1000000 days (the end is the day after the last)",
        "kind: zipf|kind: zip|a.yaml:5:22: network.assortment.kind: zip: must be one of zipf,"
            + " items (did you mean zipf?)",
        "count: 50|count: 1_000|a.yaml:5:35: network.assortment.count: 1_000: must be a whole"
            + " number such as 12 (did you mean 1000?)",
        "count: 50|count: 050|a.yaml:5:35: network.assortment.count: 050: must be a whole number"
            + " such as 12 (did you mean 50?)",
        "count: 50|count: 0x32|a.yaml:5:35: network.assortment.count: 0x32: must be a whole number"
            + " such as 12",
        "count: 50|count: 2.5|a.yaml:5:35: network.assortment.count: 2.5: must be a whole number"
            + " such as 12",
        "exponent: 1|exponent: .inf|a.yaml:5:49: network.assortment.exponent: .inf: must be a"
            + " number such as 12.5, with a point, without leading zeros or spaces",
        "leadTime: 12 h|leadTime: 12|a.yaml:6:36: network.depots[0].leadTime: 12: must have a"
            + " unit, such as 15 min (did you mean 12 min?)",
        "leadTime: 12 h|leadTime: 12 m|a.yaml:6:36: network.depots[0].leadTime: 12 m: must be in"
            + " ns, us, ms, s, min, h, days or weeks (m is metres; did you mean min?)",
        "leadTime: 12 h|leadTime: PT12H|a.yaml:6:36: network.depots[0].leadTime: PT12H: must be a"
            + " time such as 15 min (did you mean 12 h?)",
        "leadTime: 12 h|leadTime: 12 km|a.yaml:6:36: network.depots[0].leadTime: 12 km: must be in"
            + " ns, us, ms, s, min, h, days or weeks (15 min, 12 h, 2 days)",
        "leadTime: 12 h|leadTime: 1e999999999 h|a.yaml:6:36: network.depots[0].leadTime:"
            + " 1e999999999 h: must have at most 40 digits, within 1e308",
        "leadTime: 12 h|leadTime: 0 min|a.yaml:6:36: network.depots[0].leadTime: 0 min: must be 1"
            + " min to 36500 days",
        "depot: depot|depot: dept|a.yaml:9:14: network.catchments[0].depot: dept: must name a"
            + " depot (known: depot)",
        "pickers: 4|pickers: yes|a.yaml:10:53: network.catchments[0].stores[0].pickers: yes: must"
            + " be a whole number such as 12",
        "pickers: 4|pickers: -4|a.yaml:10:53: network.catchments[0].stores[0].pickers: -4: must be"
            + " a whole number from 0 to 2147483647",
        "pickers: 4|pickers: \"4\"|a.yaml:10:53: network.catchments[0].stores[0].pickers: 4: must"
            + " not be in quotes (write 4)",
        "count: 3|count: 2000000000|a.yaml:10:41: network.catchments[0].stores[0].count:"
            + " 2000000000: must be a whole number from 1 to 1000000",
        "store-#|store|a.yaml:10:23: network.catchments[0].stores[0].name: store: must have a #"
            + " where the number goes (such as \"store-#\")",
        "baskets: 40/day|baskets: 40|a.yaml:12:21: demand.online.baskets: 40: must have a unit,"
            + " such as 670/day (did you mean 40/day?)",
        "baskets: 40/day|baskets: 40/km|a.yaml:12:21: demand.online.baskets: 40/km: must be a rate"
            + " such as 670/day or 28/h",
        "baskets: 40/day|<<: 1, baskets: 40/day|a.yaml:12:12: demand.online.<<: <<: is no key of"
            + " this place (use include: FILE)",
        "baskets: 40/day|baskets: !!int 40|a.yaml:12:21: demand.online.baskets:"
            + " tag:yaml.org,2002:int: must not have a tag (the key says the type of its value)",
      })
  void areToldWithPlaceValueRuleAndSuggestion(String before, String after, String message) {
    assertThat(Read.SOUND).contains(before);

    assertThat(read.wrongText(Read.SOUND.replace(before, after))).contains(message);
  }

  @Test
  void areToldAllAtOnceInTheOrderOfTheFile() {
    String text = Read.SOUND
            .replace("leadTime: 12 h", "leadTime: 12")
            .replace("pickers: 4", "pickers: 4, size: 0")
            .replace("40/day", "40/day, visit: {noShow: 120%}")
        + "hold: {timeout: 0 min}\n"
        + "hold: {timeout: 1 h}\n"
        + "pick: {time: {kind: slow}}\n";

    assertThat(read.wrongText(text))
        .containsExactly(
            "a.yaml:6:36: network.depots[0].leadTime: 12: must have a unit, such as 15 min (did you"
                + " mean 12 min?)",
            "a.yaml:10:62: network.catchments[0].stores[0].size: 0: must be finite and > 0",
            "a.yaml:12:45: demand.online.visit.noShow: 120%: must be 0% to 100%",
            "a.yaml:14:1: hold: hold: must be given once (it stands in line 13 too)",
            "a.yaml:15:21: pick.time.kind: slow: must be one of exponential, per-unit, at-rate");
  }

  @Test
  void syntaxIsToldWithItsLine() {
    assertThat(read.wrongText("name: [a\nto: b\n"))
        .containsExactly(
            "a.yaml:2:3: syntax: to: b: must be YAML 1.2: expected ',' or ']', but got :");
    assertThat(read.with("a.json", "{\"name\": \"x\",\n \"to\" 3}").wrong("a.json"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a.json:2:");
    assertThat(read.wrongText("")).containsExactly("a.yaml: file: nothing: must hold a scenario");
    assertThat(read.wrongText("- a\n"))
        .first()
        .asString()
        .contains("must be the keys of a scenario");
    assertThat(read.wrongText("a: 1\n---\nb: 1\n"))
        .first()
        .asString()
        .contains("must be one document");
    assertThat(read.wrong("none.yaml"))
        .containsExactly("none.yaml: file: none.yaml: must be a file that exists"
            .replaceFirst(": none", ": " + folder + "/none")
            .replace(folder + "/", ""));
  }

  /** Text of the file is cut and made harmless before it is shown. */
  @Test
  void textInMessagesIsShortAndWithoutControls() {
    String bell = "\"\\u0007\\u202Ename" + "x".repeat(3_000) + "\"";

    List<String> wrong = read.wrongText(Read.SOUND.replace("kind: zipf", "kind: " + bell));

    assertThat(wrong).first().asString().contains("\\u0007\\u202ename").hasSizeLessThan(300);
  }
}
