package org.grassroots.governance.cli.replay;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.grassroots.governance.cli.report.Label;
import org.grassroots.governance.cli.report.ReportData;
import org.grassroots.governance.cli.report.ReportData.AreaFigures;
import org.grassroots.governance.cli.report.ReportData.Card;
import org.grassroots.governance.cli.report.ReportData.Chart;
import org.grassroots.governance.cli.report.ReportData.Metric;
import org.grassroots.governance.cli.report.ReportData.Score;
import org.grassroots.governance.cli.report.ReportData.Series;
import org.grassroots.governance.cli.report.ScoreLines;
import org.grassroots.governance.formats.intake.IntakeCounts;
import org.grassroots.governance.model.assessment.Result;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.shared.Text;

/**
 * Puts the result of a replay into the shape of the report.
 *
 * @param result what was found out
 * @param source what the requests are of, and where the areas lie
 * @param texts texts of the region by key
 */
record ReplayReport(ReplayResult result, Source source, Map<String, Text> texts) {
  private static final int MONTHS = 36;
  private static final int TOP = 12;

  /**
   * Where the figures come from.
   *
   * @param title of the publisher
   * @param areas the boundaries; empty without
   * @param findings how many findings there are, by action and reason
   * @param language the language shown first, {@code zh} or {@code en}
   */
  record Source(
      String title, Optional<AreaMap> areas, Map<String, Long> findings, String language) {}

  ReportData data() {
    return new ReportData(
        Label.same(source.title()),
        new Label(
            "截至 " + figures().asOf() + "（当地时间）的服务诉求",
            "Service requests as of " + figures().asOf() + ", local time"),
        source.language(),
        cards(),
        metrics(),
        areas(),
        charts(),
        scores(),
        new ReplayTables(result, source.findings()).tables());
  }

  private ReplayFigures figures() {
    return result.summary().figures();
  }

  private List<Card> cards() {
    IntakeCounts counts = result.summary().counts();
    Tally all = figures().all();
    String read = number(counts.read());
    String rejected = number(counts.rejected());
    String duplicates = number(counts.duplicates());
    String nowhere = number(figures().withoutPosition());
    String outside = number(figures().outside());
    return List.of(
        new Card(
            new Label("导入诉求", "Imported"),
            number(counts.accepted()),
            new Label(
                "读取 %s，拒绝 %s，重复 %s".formatted(read, rejected, duplicates),
                "%s read, %s rejected, %s duplicates".formatted(read, rejected, duplicates))),
        new Card(
            new Label("未办结", "Open"),
            number(all.open()),
            new Label("截至此刻已登记 " + all.opened(), number(all.opened()) + " opened by then")),
        new Card(
            new Label("超期未结", "Overdue"),
            number(all.overdue()),
            new Label("已过目标时间", "past their target")),
        new Card(
            new Label("按期办结率", "Closed on time"),
            all.onTimePercent().map(percent -> percent + " %").orElse("–"),
            new Label(
                "有目标时间的已办结 " + all.closedWithTarget(),
                number(all.closedWithTarget()) + " closed with a target")),
        new Card(
            new Label("已定位", "Located"),
            number(figures().located()),
            new Label(
                "无坐标 %s，界外 %s".formatted(nowhere, outside),
                "%s without position, %s outside".formatted(nowhere, outside))));
  }

  private static List<Metric> metrics() {
    return List.of(
        new Metric("open", new Label("未办结", "Open"), "", false),
        new Metric("overdue", new Label("超期未结", "Overdue"), "", false),
        new Metric("imported", new Label("诉求总数", "Requests"), "", false),
        new Metric("onTime", new Label("按期办结率", "Closed on time"), " %", true),
        new Metric("score", new Label("评价得分", "Score"), "", true));
  }

  private List<AreaFigures> areas() {
    Map<String, Result> scores = new TreeMap<>();
    result.areas().results().forEach(one -> scores.put(one.unit(), one));
    List<AreaFigures> areas = new ArrayList<>();
    figures()
        .areas()
        .forEach(
            (key, tally) ->
                areas.add(
                    new AreaFigures(
                        Label.same(key),
                        shape(key),
                        values(tally, Optional.ofNullable(scores.get(key))))));
    return areas;
  }

  private Area shape(String key) {
    return source
        .areas()
        .map(map -> map.areas().get(key))
        .orElseGet(() -> new Area(key, List.of()));
  }

  private static Map<String, BigDecimal> values(Tally tally, Optional<Result> score) {
    Map<String, BigDecimal> values = new TreeMap<>();
    values.put("open", BigDecimal.valueOf(tally.open()));
    values.put("overdue", BigDecimal.valueOf(tally.overdue()));
    values.put("imported", BigDecimal.valueOf(tally.imported()));
    tally.onTimePercent().ifPresent(percent -> values.put("onTime", percent));
    score.flatMap(Result::total).ifPresent(total -> values.put("score", total));
    return values;
  }

  private List<Score> scores() {
    List<Score> scores = new ArrayList<>();
    scores.addAll(new ScoreLines(new Label("片区", "Areas"), Label::same, texts).of(result.areas()));
    scores.addAll(
        new ScoreLines(new Label("部门", "Departments"), Label::same, texts)
            .of(result.departments()));
    return scores;
  }

  private List<Chart> charts() {
    ReplayTrends trends = figures().trends();
    List<Chart> charts = new ArrayList<>();
    List<YearMonth> months = trends.months(MONTHS);
    if (!months.isEmpty()) {
      charts.add(
          new Chart(
              new Label("每月登记与办结", "Opened and closed each month"),
              "line",
              months.stream().map(month -> Label.same(month.toString())).toList(),
              List.of(
                  new Series(new Label("登记", "Opened"), perMonth(months, trends::openedIn)),
                  new Series(new Label("办结", "Closed"), perMonth(months, trends::closedIn)))));
      charts.add(bars(new Label("最多的类别", "Most frequent categories"), trends.topCategories(TOP)));
    }
    List<Map.Entry<String, Long>> channels = trends.topChannels(TOP);
    if (!channels.isEmpty()) {
      charts.add(bars(new Label("来源渠道", "Channels"), channels));
    }
    return charts;
  }

  private static List<BigDecimal> perMonth(List<YearMonth> months, Function<YearMonth, Long> of) {
    return months.stream().map(of).map(BigDecimal::valueOf).toList();
  }

  private static Chart bars(Label title, List<Map.Entry<String, Long>> counts) {
    return new Chart(
        title,
        "bar",
        counts.stream().map(count -> Label.same(count.getKey())).toList(),
        List.of(
            new Series(
                new Label("诉求", "Requests"),
                counts.stream().map(count -> BigDecimal.valueOf(count.getValue())).toList())));
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
