package org.grassroots.governance.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.grassroots.governance.model.assessment.Assessment;
import org.grassroots.governance.model.assessment.Explanation;
import org.grassroots.governance.model.assessment.Result;
import org.grassroots.governance.model.assessment.Scheme;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Text;

/**
 * Turns an assessment into the scores of the report.
 *
 * @param group what was assessed
 * @param units the name of a unit by its id
 * @param texts the texts of the region, for nodes and bands
 */
public record ScoreLines(Label group, Function<String, Label> units, Map<String, Text> texts) {
  private static final int RAW_DECIMALS = 2;
  private static final int SCALE_DECIMALS = 4;

  /** One score a unit, best first. */
  public List<ReportData.Score> of(Assessment assessment) {
    List<ReportData.Score> scores = new ArrayList<>();
    for (Result result : assessment.results()) {
      scores.add(
          new ReportData.Score(
              group,
              units.apply(result.unit()),
              result.rank().map(String::valueOf).orElse(""),
              result.total().map(BigDecimal::toPlainString).orElse(""),
              result
                  .band()
                  .map(band -> text("assessment.band." + band, band))
                  .orElse(Label.same("")),
              lines(assessment.scheme(), result)));
    }
    return scores;
  }

  private List<ReportData.Line> lines(Scheme scheme, Result result) {
    List<ReportData.Line> lines = new ArrayList<>();
    for (Explanation line : result.explanation()) {
      lines.add(
          new ReportData.Line(
              line.step() == Explanation.Step.CLIP
                  ? new Label("限定在满分以内", "Limited to full marks")
                  : text("assessment.node." + line.id(), line.id()),
              line.depth(),
              shown(line.raw(), RAW_DECIMALS),
              shown(line.value(), SCALE_DECIMALS),
              line.contribution(scheme).map(BigDecimal::toPlainString).orElse("")));
    }
    return lines;
  }

  private Label text(String key, String otherwise) {
    Text text = texts.get(key);
    return text == null ? Label.same(otherwise) : new Label(text.in("zh-CN"), text.in("en"));
  }

  private static String shown(Optional<Fraction> figure, int decimals) {
    return figure
        .map(exact -> exact.rounded(decimals, RoundingMode.HALF_UP).stripTrailingZeros())
        .map(BigDecimal::toPlainString)
        .orElse("");
  }
}
