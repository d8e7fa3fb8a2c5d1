package org.grassroots.governance.cli.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.grassroots.governance.model.place.planning.GridPlan;
import org.grassroots.governance.model.place.planning.PlanFigures;
import org.grassroots.governance.model.place.planning.PlanGoal;
import org.grassroots.governance.model.place.planning.PlanMiss;
import org.grassroots.governance.model.place.planning.PlannedGrid;

/** Says in words what a plan is, what each grid is made of, and why one misses its band. */
final class PlanText {
  private static final int SHOWN = 20;
  private static final double METRES_PER_KM = 1000;

  private final PlanGoal goal;
  private final boolean isChinese;

  PlanText(PlanGoal goal, Locale locale) {
    this.goal = goal;
    this.isChinese = locale.getLanguage().equals("zh");
  }

  /** One of two texts. */
  String say(String zh, String en, Object... arguments) {
    return (isChinese ? zh : en).formatted(arguments);
  }

  String language() {
    return isChinese ? "zh-CN" : "en";
  }

  /** Why a grid is outside the band. */
  String reason(PlannedGrid grid, PlanMiss miss) {
    String band = goal.min() + "–" + goal.max();
    return switch (miss.reason()) {
      case UNIT_ABOVE_BAND ->
          say(
              "单个单元（或必须在一起的单元）已超过上限 %s",
              "one unit, or units that stay together, already weigh more than %s", goal.max());
      case NO_WEIGHT -> say("这里能连到的单元都没有权重", "nothing that can be reached here has a weight");
      case REGION_BELOW_BAND ->
          say(
              "边界内能连到的全部 %s 个单元合计 %s，不足一个网格（%s）",
              "all %s units that can be reached inside the border weigh %s, less than one of %s",
              grid.units().size(),
              miss.regionWeight(),
              band);
      case NO_NUMBER_FITS ->
          say(
              "合计 %2$s，分成几个都不能全部落在 %1$s 内；最接近的是 %3$s 个",
              "no number of grids of %s adds up to the %s there are; %s is nearest",
              band,
              miss.regionWeight(),
              miss.regionGrids());
      case NUMBER_ASKED ->
          say(
              "要求分成 %s 个，而 %s 平均下来不在 %s 内",
              "%s grids were asked for, and %s divided by that is not within %s",
              miss.regionGrids(),
              miss.regionWeight(),
              band);
      case LOCKED -> say("网格已锁定，保持原样", "the grid is locked and stays as it is");
      case NOT_FOUND ->
          say(
              "未找到把 %s 分成 %s 个连通且在 %s 内网格的办法；增加步数可能有帮助",
              "no way was found to divide %s into %s contiguous grids of %s; more steps may help",
              miss.regionWeight(),
              miss.regionGrids(),
              band);
    };
  }

  /** What a grid is made of and why its borders run where they do. */
  String explanation(PlannedGrid grid) {
    String weight =
        say(
            "权重 %s（范围 %s–%s），%s 个单元",
            "weighs %s (band %s–%s), %s units",
            grid.weight(),
            goal.min(),
            goal.max(),
            grid.units().size());
    String neighbours =
        grid.neighbours().stream()
            .map(
                near ->
                    near.code()
                        + " ("
                        + number("%.2f", near.sharedM() / METRES_PER_KM)
                        + " km"
                        + (near.barriers() > 0 ? say("，隔障碍", ", over a barrier") : "")
                        + ")")
            .collect(Collectors.joining(", "));
    double edge = grid.perimeterM() > 0 ? 100 * grid.outlineM() / grid.perimeterM() : 0;
    String shape =
        say(
            "紧凑度 %s，边线的 %s %% 是社区或城区的边界",
            "roundness %s, %s %% of its border is the edge of the community or the town",
            number("%.2f", grid.polsbyPopper()),
            number("%.0f", edge));
    String beside =
        neighbours.isEmpty()
            ? say("没有相邻网格", "no grid beside it")
            : say("相邻：%s", "beside %s", neighbours);
    return String.join(say("；", "; "), kind(grid.kind()), weight, shape, beside)
        + grid.miss().map(miss -> say("；", "; ") + reason(grid, miss)).orElse("");
  }

  private String kind(PlannedGrid.Kind kind) {
    return switch (kind) {
      case PLANNED -> say("由划分得出：连通、尽量紧凑", "planned: in one piece, as compact as can be");
      case DEDICATED -> say("专属网格，按要求单列", "dedicated, cut out as asked");
      case LOCKED -> say("锁定，保持原样", "locked, kept as it was");
      case GIANT -> say("单元过大，自成一格", "a unit above the band is a grid of its own");
    };
  }

  private static String number(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }

  /** A few lines for people. */
  List<String> summary(GridPlan plan) {
    PlanFigures figures = plan.figures();
    List<String> lines = new ArrayList<>();
    lines.add(
        say(
            "%2$s 个单元分成 %1$s 个网格，%3$s 个在 %4$s–%5$s 内，%6$s 个连通。",
            "%s grids of %s units, %s within %s to %s, %s in one piece.",
            figures.grids(),
            plan.gridOf().size(),
            figures.inRange(),
            goal.min(),
            goal.max(),
            figures.contiguous()));
    if (figures.bridged() > 0) {
      lines.add(
          say(
              "%s 个网格由隔开的部分组成：那部分不足一个网格，经最近处相连。",
              "%s of pieces apart: a piece too small for a grid joins the nearest.",
              figures.bridged()));
    }
    lines.add(
        say(
            "偏离均值平均 %s %%，最大 %s %%；紧凑度 %s；切开边线 %s 公里。",
            "Off the mean by %s %% on average, %s %% at most; Polsby-Popper %s; %s km cut.",
            number("%.1f", 100 * figures.meanDeviation()),
            number("%.1f", 100 * figures.maxDeviation()),
            number("%.3f", figures.meanPolsbyPopper()),
            number("%.1f", figures.cutM() / METRES_PER_KM)));
    plan.grids().stream()
        .filter(grid -> grid.miss().isPresent())
        .limit(SHOWN)
        .forEach(
            grid ->
                lines.add(
                    grid.code()
                        + " ("
                        + grid.weight()
                        + "): "
                        + reason(grid, grid.miss().orElseThrow())));
    return lines;
  }
}
