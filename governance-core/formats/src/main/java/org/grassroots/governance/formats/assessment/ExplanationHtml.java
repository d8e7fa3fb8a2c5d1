package org.grassroots.governance.formats.assessment;

import java.util.Locale;
import java.util.Optional;
import org.grassroots.governance.model.assessment.score.Explained;
import org.grassroots.governance.model.assessment.score.Outcome;
import org.grassroots.governance.model.shared.Real;

/**
 * An explanation as one HTML page that needs nothing else, Chinese or English. Whatever comes from
 * data is escaped.
 *
 * @since 0.1
 */
public final class ExplanationHtml {
  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;margin:2em;max-width:70em}"
          + "table{border-collapse:collapse;width:100%}"
          + "td,th{padding:.25em .6em;border-bottom:1px solid #ddd;text-align:left}"
          + "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}"
          + "tr.step td{color:#555;font-size:90%}";

  private final Words words;
  private final Explained explained;
  private final StringBuilder html = new StringBuilder();

  private ExplanationHtml(Explained explained, Locale locale) {
    this.explained = explained;
    this.words = Words.in(locale);
  }

  /** The page. */
  public static String of(Explained explained, Locale locale) {
    return new ExplanationHtml(explained, locale).page();
  }

  /** What stands on the page below its title, to be put into another page. */
  static String fragment(Explained explained, Locale locale) {
    ExplanationHtml part = new ExplanationHtml(explained, locale);
    part.body();
    return part.html.toString();
  }

  private String page() {
    var scheme = explained.scheme();
    String title =
        words.of(
            "head",
            explained.unit(),
            words.title(scheme.id(), scheme.title()),
            String.valueOf(scheme.version()));
    html.append("<!DOCTYPE html>\n<html lang=\"").append(words.language()).append("\"><head>");
    html.append("<meta charset=\"utf-8\"><title>").append(escaped(title)).append("</title><style>");
    html.append(STYLE)
        .append("</style></head><body>\n<h1>")
        .append(escaped(title))
        .append("</h1>\n");
    body();
    html.append("<p>").append(words.of("hash")).append(" <code>");
    html.append(scheme.hash()).append("</code></p></body></html>\n");
    return html.toString();
  }

  private void body() {
    var scheme = explained.scheme();
    Outcome outcome = explained.outcome();
    html.append("<p>").append(words.of("score")).append(" <b>");
    html.append(Digits.of(outcome.score(), scheme.decimals(scheme.root()))).append("</b>");
    explained.rank().ifPresent(rank -> fact("rank", Digits.plain(rank)));
    outcome.band().ifPresent(band -> fact("band", band));
    outcome.coverage().ifPresent(share -> fact("coverage", ExplanationNumbers.percent(share)));
    fact("flags", String.join(", ", outcome.flags()));
    html.append("</p>\n<table><tr><th></th><th class=\"n\">").append(words.of("becomes"));
    html.append("</th><th class=\"n\">").append(words.of("effective"));
    html.append("</th><th class=\"n\">").append(words.of("contribution"));
    html.append("</th><th class=\"n\">").append(words.of("logShare")).append("</th></tr>\n");
    node(explained.root(), 0);
    closing("rounding", explained.rounding());
    closing("veto", explained.veto().filter(veto -> veto.signum() != 0));
    closing("sum", explained.rounding().map(r -> Real.sum(explained.contributions())));
    html.append("</table>\n");
    raises();
  }

  private void fact(String word, String value) {
    if (!value.isEmpty()) {
      html.append(" · ").append(words.of(word)).append(' ').append(escaped(value));
    }
  }

  private void node(Explained.Line line, int depth) {
    StringBuilder inputs = new StringBuilder();
    if (line.children().isEmpty()) {
      line.inputs()
          .forEach((name, value) -> inputs.append(' ').append(name).append('=').append(value));
    }
    String what =
        words.title(line.node())
            + " ("
            + ExplanationNumbers.source(line.node(), words)
            + ")"
            + inputs
            + line.rate().map(r -> " · " + ExplanationNumbers.rate(line, r, words)).orElse("");
    row(
        "",
        depth,
        what,
        ExplanationNumbers.shown(line.value(), words),
        line.effectiveWeight().map(ExplanationNumbers::percent),
        line.contribution().map(ExplanationNumbers::shown),
        line.logShare().map(ExplanationNumbers::percent));
    line.children().forEach(child -> node(child, depth + 1));
    for (Explained.StepLine step : line.steps()) {
      row(
          " class=\"step\"",
          depth + 1,
          words.known("step", step.kind()) + " " + step.shown(),
          ExplanationNumbers.shown(step.after(), words),
          Optional.empty(),
          step.contribution().map(ExplanationNumbers::shown),
          Optional.empty());
    }
  }

  private void row(
      String style,
      int depth,
      String what,
      String value,
      Optional<String> effective,
      Optional<String> contribution,
      Optional<String> share) {
    html.append("<tr")
        .append(style)
        .append("><td style=\"padding-left:")
        .append(depth + 1)
        .append("em\">");
    html.append(escaped(what)).append("</td>");
    cell(value);
    cell(effective.orElse(""));
    cell(contribution.orElse(""));
    cell(share.orElse(""));
    html.append("</tr>\n");
  }

  private void cell(String text) {
    html.append("<td class=\"n\">").append(escaped(text)).append("</td>");
  }

  private void closing(String word, Optional<Real> value) {
    value.ifPresent(
        number ->
            row(
                "",
                0,
                words.of(word),
                "",
                Optional.empty(),
                Optional.of(ExplanationNumbers.shown(number)),
                Optional.empty()));
  }

  private void raises() {
    if (explained.raises().isEmpty()) {
      return;
    }
    html.append("<h3>").append(words.of("raises")).append("</h3>\n<ul>");
    for (Explained.Raise raise : explained.raises()) {
      html.append("<li>")
          .append(
              escaped(
                  words.of(
                      "raise",
                      words.title(raise.node()),
                      ExplanationNumbers.shown(raise.from()),
                      ExplanationNumbers.shown(raise.to()),
                      ExplanationNumbers.shown(raise.gain()))))
          .append("</li>");
    }
    html.append("</ul>\n");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
