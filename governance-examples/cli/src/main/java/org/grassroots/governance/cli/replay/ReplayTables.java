package org.grassroots.governance.cli.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.grassroots.governance.cli.report.Label;
import org.grassroots.governance.cli.report.ReportData.Column;
import org.grassroots.governance.cli.report.ReportData.Table;
import org.grassroots.governance.model.need.RankedNeed;

/**
 * The tables of the report.
 *
 * @param result what was found out
 * @param findings how many findings there are, by action and reason
 */
record ReplayTables(ReplayResult result, Map<String, Long> findings) {
  private static final int NEEDS = 100;
  private static final Label AREA = new Label("片区", "Area");
  private static final Label IMPORTED = new Label("诉求", "Requests");
  private static final Label OPEN = new Label("未办结", "Open");
  private static final Label OVERDUE = new Label("超期", "Overdue");

  List<Table> tables() {
    return List.of(needs(), areas(), departments(), findingsTable());
  }

  private Table needs() {
    int shown = Math.min(NEEDS, result.needs().size());
    List<List<Label>> rows = new ArrayList<>();
    for (RankedNeed ranked : result.needs().subList(0, shown)) {
      rows.add(
          row(
              ranked.rank(),
              ranked.need().category(),
              ranked.need().area(),
              ranked.need().volume(),
              ranked.need().medianAgeDays().toPlainString(),
              ranked.need().overdue(),
              ranked.urgency().toPlainString(),
              ranked.importance().toPlainString(),
              ranked.score().toPlainString()));
    }
    int all = result.needs().size();
    return new Table(
        new Label(
            "需求清单：前 %s 项，共 %s 项".formatted(shown, all),
            "Needs list: first %s of %s".formatted(shown, all)),
        List.of(
            number("名次", "Rank"),
            text("类别", "Category"),
            new Column(AREA, false),
            number("数量", "Volume"),
            number("未结龄期中位数（天）", "Median age of open, days"),
            new Column(OVERDUE, true),
            number("紧急度", "Urgency"),
            number("重要度", "Importance"),
            number("得分", "Score")),
        rows);
  }

  private Table areas() {
    List<List<Label>> rows = new ArrayList<>();
    figures()
        .areas()
        .forEach(
            (area, tally) -> rows.add(row(area, tally.imported(), tally.open(), tally.overdue())));
    return new Table(
        new Label("片区", "Areas"),
        List.of(
            new Column(AREA, false),
            new Column(IMPORTED, true),
            new Column(OPEN, true),
            new Column(OVERDUE, true)),
        rows);
  }

  private Table departments() {
    List<List<Label>> rows = new ArrayList<>();
    figures()
        .departments()
        .forEach(
            (department, tally) ->
                rows.add(
                    row(
                        department,
                        tally.imported(),
                        tally.open(),
                        tally.overdue(),
                        tally.closedWithTarget(),
                        tally.late(),
                        tally.onTimePercent().map(BigDecimal::toPlainString).orElse(""))));
    return new Table(
        new Label("部门", "Departments"),
        List.of(
            text("部门", "Department"),
            new Column(IMPORTED, true),
            new Column(OPEN, true),
            new Column(OVERDUE, true),
            number("有目标的已办结", "Closed with target"),
            number("逾期办结", "Late"),
            number("按期办结率 %", "On time, %")),
        rows);
  }

  private Table findingsTable() {
    List<List<Label>> rows = new ArrayList<>();
    findings.forEach((what, count) -> rows.add(row(what, count)));
    return new Table(
        new Label("数据中的问题", "What was odd in the data"),
        List.of(text("处理与原因", "Action and reason"), number("记录数", "Values")),
        rows);
  }

  private ReplayFigures figures() {
    return result.summary().figures();
  }

  private static Column text(String zh, String en) {
    return new Column(new Label(zh, en), false);
  }

  private static Column number(String zh, String en) {
    return new Column(new Label(zh, en), true);
  }

  private static List<Label> row(Object... cells) {
    return Stream.of(cells).map(cell -> Label.same(String.valueOf(cell))).toList();
  }
}
