package io.newretail.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import com.google.common.hash.Hashing;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Spike;
import io.newretail.network.Assortment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Report;
import io.newretail.report.Series.Level;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportPageTest {
  private static final Scenario CITY = city(3);
  private static final Report REPORT = run(CITY);

  static Scenario city(int pickers) {
    LocalDate eleventh = LocalDate.of(2017, 11, 11);
    Network network = Network.builder()
        .assortment(Assortment.zipf(200, 1.05))
        .depot(Depot.of("depot", Duration.ofHours(12)))
        .stores(4, Store.ofPickers(pickers))
        .build();
    return Scenario.builder(network)
        .name("<script>alert(1)</script>")
        .days(eleventh.minusDays(1), eleventh.plusDays(2))
        .demand(Demand.none()
            .withOnline(OnlineDemand.of(Rate.perDay(300)))
            .plus(Spike.singlesDay(2017).scaledTo(1.43)))
        .promise(PromisePolicy.timeSlots(Duration.ofMinutes(30)))
        .restock(RestockPolicy.orderUpTo(Share.percent(99)).atLeast(3))
        .build();
  }

  static Report run(Scenario scenario) {
    return Simulator.run(scenario, RunOptions.seed(5).withReplications(2));
  }

  private static JsonNode data(ReportPage page) {
    String html = page.html();
    String start = "<script type=\"application/json\" id=\"data\">";
    int from = html.indexOf(start) + start.length();
    return JsonMapper.shared().readTree(html.substring(from, html.indexOf("</script>", from)));
  }

  @Test
  void figuresOfThePageAreThoseOfTheReportToTheLastDigit() {
    JsonNode kpis = data(ReportPage.run(PageRun.of(CITY, REPORT)).build())
        .get("runs")
        .get(0)
        .get("kpis");
    REPORT.kpis().forEach((name, estimate) -> {
      JsonNode mean = kpis.get(name).get("mean");
      assertThat(mean.isNull() ? Double.NaN : mean.doubleValue())
          .as(name)
          .isEqualTo(Double.valueOf(estimate.mean()));
    });
    assertThat(kpis.size()).isEqualTo(REPORT.kpis().size());
  }

  @Test
  void basketsOfTheThinnedSeriesAndOfTheEventDayAddUpToTheDays() {
    JsonNode run =
        data(ReportPage.run(PageRun.of(CITY, REPORT)).build()).get("runs").get(0);
    double days = 0;
    for (JsonNode day : run.get("days")) {
      days += day.get("placed").doubleValue();
    }
    assertThat(sum(run.at("/series/columns/baskets_placed"))).isCloseTo(days, offset(1e-3 * days));
    assertThat(sum(run.at("/eventDay/columns/baskets_placed")))
        .isCloseTo(REPORT.days().get(1).basketsPlaced(), offset(0.5));
    assertThat(run.at("/eventDay/columns/baskets_placed").size()).isEqualTo(1_440);
  }

  private static double sum(JsonNode column) {
    double sum = 0;
    for (JsonNode value : column) {
      sum += value.doubleValue();
    }
    return sum;
  }

  @Test
  void namesThatAreMarkupStayText() {
    String html = ReportPage.run(
            PageRun.of(CITY, REPORT).withSettings(Map.of("</script><script>", "<b>")))
        .build()
        .html();
    assertThat(html.contains("<script>alert(1)")).isFalse();
    assertThat(html.contains("</script><script>\"")).isFalse();
    assertThat(html.contains("<title>&lt;script&gt;alert(1)")).isTrue();
    assertThat(html.contains("\\u003cscript>alert(1)")).isTrue();
  }

  @Test
  void thePageHoldsItsScriptsAndItsPolicyAllowsTheseAlone() {
    String html = ReportPage.run(PageRun.of(CITY, REPORT)).build().html();
    List<String> allowed = new ArrayList<>();
    Pattern.compile("'sha256-([^']+)'")
        .matcher(html)
        .results()
        .forEach(m -> allowed.add(m.group(1)));
    List<String> there = new ArrayList<>();
    Pattern.compile("(?s)<script>(.*?)</script>")
        .matcher(html)
        .results()
        .forEach(m -> there.add(Base64.getEncoder()
            .encodeToString(
                Hashing.sha256().hashString(m.group(1), StandardCharsets.UTF_8).asBytes())));
    assertThat(there).isEqualTo(allowed).hasSizeGreaterThan(5);
    String rest = html.replaceAll("(?s)<script.*?</script>", "");
    assertThat(rest).contains("default-src 'none'");
    assertThat(rest)
        .doesNotContain(
            "connect-src", "unsafe-eval", "src=", "<link", "<iframe", "@import", "url(");
    assertThat(ReportPage.run(PageRun.of(CITY, REPORT))
            .live(1, 3)
            .build()
            .html()
            .contains("connect-src 'self'"))
        .isTrue();
  }

  @Test
  void theSameRunGivesTheSameBytes() {
    String first = ReportPage.run(PageRun.of(CITY, REPORT)).build().html();
    String again = ReportPage.run(PageRun.of(city(3), run(city(3)))).build().html();
    assertThat(again.equals(first)).isTrue();
  }

  @Test
  void alternativesAreComparedWithTheFirst() {
    Scenario more = city(5);
    JsonNode data = data(ReportPage.compare(
            List.of(PageRun.of(CITY, REPORT), PageRun.of(more, run(more)).labelled("five pickers")))
        .build());
    assertThat(data.get("runs").size()).isEqualTo(2);
    double difference =
        run(more).kpi("ready.in.time").mean() - REPORT.kpi("ready.in.time").mean();
    assertThat(data.at("/differences/0/kpis/ready.in.time/mean").doubleValue())
        .isCloseTo(difference, offset(1e-9));
    assertThatThrownBy(() -> ReportPage.compare(List.of(PageRun.of(CITY, REPORT))))
        .hasMessage("runs: 1: must be at least 2");
  }

  @Test
  void publishedPointsOfTheYearComeWithTheirSources() {
    JsonNode published =
        data(ReportPage.run(PageRun.of(CITY, REPORT)).build()).at("/runs/0/published");
    assertThat(published.get("year").intValue()).isEqualTo(2017);
    assertThat(published.get("points").size()).isEqualTo(15);
    double before = -1;
    for (JsonNode point : published.get("points")) {
      assertThat(point.get("share").doubleValue()).isGreaterThanOrEqualTo(before);
      assertThat(point.get("source").stringValue()).isNotBlank();
      before = point.get("share").doubleValue();
    }
  }

  @Test
  void theFunnelAndTheLossesOfThePageAddUp() {
    JsonNode run = data(ReportPage.run(PageRun.of(CITY, REPORT)).build()).at("/runs/0");
    JsonNode stages = run.get("funnel");
    assertThat(stages.size()).isEqualTo(6);
    for (int i = 0; i + 1 < stages.size(); i++) {
      JsonNode stage = stages.get(i);
      double left = 0;
      for (JsonNode leak : stage.get("leaks")) {
        left += leak.get("baskets").doubleValue();
      }
      double came = stage.get("baskets").doubleValue() + stage.get("openBefore").doubleValue();
      double gone = stages.get(i + 1).get("baskets").doubleValue()
          + left
          + stage.get("openAfter").doubleValue();
      assertThat(gone).as(stage.get("stage").stringValue()).isCloseTo(came, offset(0.1));
    }
    double lost = 0;
    for (JsonNode cause : run.at("/losses/causes")) {
      lost += cause.get("online").booleanValue() ? cause.get("units").doubleValue() : 0;
    }
    JsonNode online = run.at("/losses/online");
    assertThat(online.get("sold").doubleValue() + lost + online.get("openAfter").doubleValue())
        .isCloseTo(
            online.get("wanted").doubleValue() + online.get("openBefore").doubleValue(),
            offset(0.1));
  }

  @Test
  void levelsAreThoseAtTheStartOfABucketAndTheDayEndsAtAllOfIt() {
    JsonNode run = data(ReportPage.run(PageRun.of(CITY, REPORT)).build()).at("/runs/0");
    JsonNode share = run.at("/eventDay/columns/gmv_share_of_day");
    double before = 0;
    for (JsonNode value : share) {
      assertThat(value.doubleValue()).isBetween(before, 1.0);
      before = value.doubleValue();
    }
    assertThat(share.get(0).doubleValue()).isZero();
    double[] waiting = REPORT.series().levels(Level.PICKS_WAITING);
    int noon = REPORT.series().bucketAt(43_200);
    assertThat(run.at("/eventDay/columns/picks_waiting").get(720).doubleValue())
        .isCloseTo(waiting[noon], offset(1e-3));
  }

  @Test
  void storesOfTheDayAddUpToTheChainAndAStoryIsTold() {
    Report report = Simulator.run(
        CITY,
        RunOptions.seed(5)
            .withReplications(2)
            .withStoreSeries(Duration.ofMinutes(15))
            .withStory());
    JsonNode run = data(ReportPage.run(PageRun.of(CITY, report)).build()).at("/runs/0");
    double placed = 0;
    for (JsonNode store : run.at("/storeSeries/placed")) {
      assertThat(store.size()).isEqualTo(96);
      placed += sum(store);
    }
    assertThat(placed).isCloseTo(REPORT.days().get(1).basketsPlaced(), offset(20.0));
    assertThat(run.at("/story/steps").size()).isGreaterThan(4);
    assertThat(run.at("/story/steps/0/at").stringValue()).startsWith("2017-11-11");
  }

  @Test
  void licencesOfTheBundledScriptsStandInThePage() {
    String html = ReportPage.run(PageRun.of(CITY, REPORT)).build().html();
    assertThat(html.contains("The MIT License (MIT)")).isTrue();
    assertThat(html.contains("The Apache Software Foundation (https://www.apache.org/)"))
        .isTrue();
    assertThat(html.startsWith("<!doctype html>")).isTrue();
  }
}
