package org.grassroots.governance.cli.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.grassroots.governance.cli.report.Label;
import org.grassroots.governance.cli.report.ReportData;
import org.grassroots.governance.cli.report.ScoreLines;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.assessment.Assessment;
import org.grassroots.governance.model.need.RankedNeed;
import org.grassroots.governance.model.shared.Text;

/** Puts the year on one page. */
final class DemoReport {
  private static final int MAX_NEEDS = 200;
  private static final int MAX_CATEGORIES = 12;
  private static final int PERCENT_DECIMALS = 1;

  private final Town town;
  private final Region region;
  private final DemoResult result;
  private final Map<String, Label> names = new HashMap<>();

  DemoReport(Town town, Region region, DemoResult result) {
    this.town = town;
    this.region = region;
    this.result = result;
    town.communities().forEach(each -> names.put(each.id(), each.name()));
    town.grids().forEach(each -> names.put(each.id(), gridName(each)));
    town.departments().forEach(each -> names.put(each.id(), each.name()));
  }

  ReportData data(int year, String language) {
    return new ReportData(
        new Label("湖畔街道治理年报（演示）", "Lakeside Street: a year of governance (demo)"),
        new Label(
            year
                + " 年 · "
                + town.communities().size()
                + " 个社区 · "
                + town.grids().size()
                + " 个网格 · 虚构数据",
            "%s · %s communities · %s grids · invented data"
                .formatted(year, town.communities().size(), town.grids().size())),
        language,
        cards(),
        metrics(),
        areas(),
        charts(),
        scores(),
        List.of(needs()));
  }

  private List<ReportData.Card> cards() {
    Figures.Tally all = result.figures().town();
    return List.of(
        card("事件与诉求", "Matters", String.valueOf(all.all), "", ""),
        card("已办结", "Closed", String.valueOf(all.closed), "", ""),
        card("未办结", "Open", String.valueOf(all.open), "", ""),
        card("超期未结", "Overdue", String.valueOf(all.overdue), "", ""),
        card("按期办结率", "Closed on time", percent(all.onTime, all.closed) + "%", "占已办结", "of closed"),
        card(
            "满意率", "Satisfied", percent(all.satisfied, all.asked) + "%", "占已回访", "of those asked"));
  }

  private static ReportData.Card card(
      String zh, String en, String value, String noteZh, String noteEn) {
    return new ReportData.Card(new Label(zh, en), value, new Label(noteZh, noteEn));
  }

  private static List<ReportData.Metric> metrics() {
    return List.of(
        new ReportData.Metric("score", new Label("考核得分", "Score"), "", true),
        new ReportData.Metric("all", new Label("事件与诉求", "Matters"), "", false),
        new ReportData.Metric("open", new Label("未办结", "Open"), "", false),
        new ReportData.Metric("overdue", new Label("超期未结", "Overdue"), "", false),
        new ReportData.Metric("onTime", new Label("按期办结率", "Closed on time"), "%", true),
        new ReportData.Metric("satisfied", new Label("满意率", "Satisfied"), "%", true));
  }

  private List<ReportData.AreaFigures> areas() {
    List<ReportData.AreaFigures> areas = new ArrayList<>();
    for (Town.Community community : town.communities()) {
      Figures.Tally tally = result.figures().community(community.id());
      Map<String, BigDecimal> values = new TreeMap<>();
      result
          .communities()
          .of(community.id())
          .flatMap(r -> r.total())
          .ifPresent(s -> values.put("score", s));
      values.put("all", BigDecimal.valueOf(tally.all));
      values.put("open", BigDecimal.valueOf(tally.open));
      values.put("overdue", BigDecimal.valueOf(tally.overdue));
      putPercent(values, "onTime", tally.onTime, tally.closed);
      putPercent(values, "satisfied", tally.satisfied, tally.asked);
      areas.add(new ReportData.AreaFigures(community.name(), community.area(), values));
    }
    return areas;
  }

  private List<ReportData.Chart> charts() {
    return List.of(months(), categories());
  }

  private ReportData.Chart months() {
    List<Label> places = new ArrayList<>();
    for (int month = 1; month <= result.figures().opened().length; month++) {
      places.add(
          new Label(
              month + "月",
              java.time.Month.of(month)
                  .getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.ENGLISH)));
    }
    return new ReportData.Chart(
        new Label("每月新增与办结", "Opened and closed by month"),
        "line",
        places,
        List.of(
            new ReportData.Series(new Label("新增", "Opened"), decimals(result.figures().opened())),
            new ReportData.Series(new Label("办结", "Closed"), decimals(result.figures().closed()))));
  }

  private ReportData.Chart categories() {
    List<Map.Entry<String, Long>> most =
        result.figures().byCategory().entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MAX_CATEGORIES)
            .toList();
    return new ReportData.Chart(
        new Label("最多的类别", "Most frequent classes"),
        "bar",
        most.stream().map(entry -> category(entry.getKey())).toList(),
        List.of(
            new ReportData.Series(
                new Label("件数", "Matters"),
                most.stream().map(entry -> BigDecimal.valueOf(entry.getValue())).toList())));
  }

  private List<ReportData.Score> scores() {
    List<ReportData.Score> scores = new ArrayList<>();
    scores.addAll(lines(result.communities()));
    scores.addAll(lines(result.departments()));
    scores.addAll(lines(result.grids()));
    return scores;
  }

  private List<ReportData.Score> lines(Assessment assessment) {
    Function<String, Label> unit = id -> names.getOrDefault(id, Label.same(id));
    Label group = text("assessment." + assessment.scheme().id(), assessment.scheme().id());
    return new ScoreLines(group, unit, region.texts()).of(assessment);
  }

  private ReportData.Table needs() {
    List<List<Label>> rows = new ArrayList<>();
    for (RankedNeed need : result.needs().stream().limit(MAX_NEEDS).toList()) {
      rows.add(
          List.of(
              Label.same(String.valueOf(need.rank())),
              category(need.need().category()),
              names.getOrDefault(need.need().area(), Label.same(need.need().area())),
              Label.same(String.valueOf(need.need().volume())),
              Label.same(String.valueOf(need.need().overdue())),
              Label.same(need.need().medianAgeDays().toPlainString()),
              Label.same(need.urgency().toPlainString()),
              Label.same(need.importance().toPlainString()),
              Label.same(need.score().toPlainString())));
    }
    return new ReportData.Table(new Label("需求清单", "Needs list"), columns(), rows);
  }

  private static List<ReportData.Column> columns() {
    return List.of(
        column("名次", "Rank", true),
        column("类别", "Class", false),
        column("社区", "Community", false),
        column("件数", "Volume", true),
        column("超期", "Overdue", true),
        column("等待中位数（天）", "Median wait (days)", true),
        column("紧迫度", "Urgency", true),
        column("重要度", "Importance", true),
        column("得分", "Score", true));
  }

  private static ReportData.Column column(String zh, String en, boolean isNumber) {
    return new ReportData.Column(new Label(zh, en), isNumber);
  }

  private Label category(String code) {
    Text text = region.categories().get(code);
    return text == null ? Label.same(code) : new Label(text.in("zh-CN"), text.in("en"));
  }

  private Label text(String key, String otherwise) {
    Text text = region.texts().get(key);
    return text == null ? Label.same(otherwise) : new Label(text.in("zh-CN"), text.in("en"));
  }

  private Label gridName(Town.Grid grid) {
    Label community = names.getOrDefault(grid.community(), Label.same(grid.community()));
    return new Label(community.zh() + grid.name().zh(), grid.name().en());
  }

  private static void putPercent(
      Map<String, BigDecimal> values, String metric, long part, long whole) {
    if (whole > 0) {
      values.put(metric, new BigDecimal(percent(part, whole)));
    }
  }

  private static String percent(long part, long whole) {
    return whole == 0
        ? "0"
        : BigDecimal.valueOf(100 * part)
            .divide(BigDecimal.valueOf(whole), PERCENT_DECIMALS, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static List<BigDecimal> decimals(long[] counts) {
    return java.util.Arrays.stream(counts).mapToObj(BigDecimal::valueOf).toList();
  }
}
