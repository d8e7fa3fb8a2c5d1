package org.grassroots.governance.cli.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.grassroots.governance.cli.report.Label;
import org.grassroots.governance.cli.report.ReportData.Line;
import org.grassroots.governance.cli.report.ReportData.Score;
import org.grassroots.governance.model.assessment.Assessment;
import org.grassroots.governance.model.assessment.Explanation;
import org.grassroots.governance.model.assessment.Fraction;
import org.grassroots.governance.model.assessment.Result;
import org.grassroots.governance.model.assessment.Scheme;
import org.grassroots.governance.model.shared.Text;

/** The scores of a replay with every step of their explanation. */
record ReplayScores(ReplayResult result, Function<String, Optional<Text>> texts) {

  List<Score> scores() {
    List<Score> scores = new ArrayList<>();
    add(scores, result.areas());
    add(scores, result.departments());
    return scores;
  }

  private void add(List<Score> scores, Assessment assessment) {
    Scheme scheme = assessment.scheme();
    Label group = label("assessment." + scheme.id(), scheme.id());
    for (Result one : assessment.results()) {
      scores.add(
          new Score(
              group,
              Label.same(one.unit()),
              one.rank().map(String::valueOf).orElse("–"),
              one.total().map(BigDecimal::toPlainString).orElse("–"),
              one.band().map(band -> label("assessment.band." + band, band)).orElse(Label.same("")),
              one.explanation().stream().map(line -> line(line, scheme)).toList()));
    }
  }

  private Line line(Explanation line, Scheme scheme) {
    return new Line(
        label("assessment.node." + line.id(), line.id()),
        line.depth(),
        shown(line.raw(), scheme),
        shown(line.value(), scheme),
        line.contribution(scheme).map(BigDecimal::toPlainString).orElse(""));
  }

  private static String shown(Optional<Fraction> figure, Scheme scheme) {
    return figure
        .map(exact -> exact.rounded(scheme.decimals(), scheme.rounding()).toPlainString())
        .orElse("");
  }

  private Label label(String key, String otherwise) {
    return texts
        .apply(key)
        .map(text -> new Label(text.in("zh-CN"), text.in("en")))
        .orElseGet(() -> Label.same(otherwise));
  }
}
