package org.grassroots.governance.formats.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.grassroots.governance.model.assessment.scheme.Bands;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Explainer;
import org.grassroots.governance.model.assessment.score.Outcome;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * A result as one HTML page that needs nothing else, Chinese or English: figures, distribution, the
 * table with ranks and bands, why each unit has its result, robustness where it was studied.
 * Whatever comes from data is escaped; the same result gives the same bytes.
 *
 * @since 0.1
 */
public final class ScoreHtml {
  private final Scored scored;
  private final Scheme scheme;
  private final Locale locale;
  private final Words words;
  private final int most;
  private final Optional<RobustnessTable> robustness;
  private final List<Integer> ordered = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();

  private ScoreHtml(
      Scored scored, Optional<RobustnessTable> robustness, Locale locale, int explained) {
    this.scored = scored;
    this.scheme = scored.scheme();
    this.locale = locale;
    this.words = Words.in(locale);
    this.robustness = robustness;
    this.most = explained;
    for (int unit = 0; unit < scored.data().units().size(); unit++) {
      ordered.add(unit);
    }
    ordered.sort(
        Comparator.comparing((Integer unit) -> rank(unit).isEmpty())
            .thenComparing(unit -> rank(unit).orElse(java.math.BigDecimal.ZERO))
            .thenComparing(unit -> scored.data().units().get(unit)));
  }

  /**
   * The page.
   *
   * @param robustness a study of the same result; empty to leave it out
   * @param explained how many units are explained at most, the best first
   */
  public static String of(
      Scored scored, Optional<RobustnessTable> robustness, Locale locale, int explained) {
    return new ScoreHtml(scored, robustness, locale, explained).page();
  }

  private Optional<java.math.BigDecimal> rank(int unit) {
    return scored.rank(scheme.root().id(), unit);
  }

  private String page() {
    String title = words.title(scheme.id(), scheme.title());
    html.append("<!DOCTYPE html>\n<html lang=\"").append(words.language()).append("\">\n<head>");
    html.append("<meta charset=\"utf-8\"><meta name=\"viewport\"");
    html.append(" content=\"width=device-width, initial-scale=1\"><title>");
    text(title).append("</title>\n<style>\n").append(resource("score.css"));
    html.append("</style></head>\n<body>\n<header><h1>");
    text(title).append("</h1><p class=\"quiet\">");
    text(words.of("schemeLine", scheme.id(), String.valueOf(scheme.version()), validity()));
    html.append("</p></header>\n<main>\n");
    cards();
    new ScoreDistribution(scored, words).write(html);
    table();
    explanations();
    robustness();
    html.append("</main>\n<footer><p class=\"quiet\">").append(words.of("hash")).append(" <code>");
    html.append(scheme.hash()).append("</code></p></footer>\n<script>\n");
    html.append(resource("score.js")).append("</script>\n</body></html>\n");
    return html.toString();
  }

  private String validity() {
    return scheme.from() + scheme.until().map(until -> " – " + until).orElse("");
  }

  private void cards() {
    List<Real> scores = new ArrayList<>();
    ordered.forEach(unit -> scored.outcome(unit).score().number().ifPresent(scores::add));
    html.append("<section class=\"cards\">");
    card(words.of("units"), String.valueOf(ordered.size()));
    card(words.of("scored"), String.valueOf(scores.size()));
    if (!scores.isEmpty()) {
      scores.sort(Real::compareWith);
      Real half = scores.get((scores.size() - 1) / 2).plus(scores.get(scores.size() / 2));
      card(words.of("mean"), figure(Real.sum(scores).dividedBy(Fraction.of(scores.size(), 1))));
      card(words.of("median"), figure(half.dividedBy(Fraction.of(2, 1))));
      card(
          words.of("range"), figure(scores.get(0)) + " – " + figure(scores.get(scores.size() - 1)));
    }
    html.append("</section>\n");
  }

  private void card(String label, String value) {
    html.append("<div class=\"card\"><div class=\"label\">");
    text(label).append("</div><div class=\"value\">");
    text(value).append("</div></div>");
  }

  /** With as many decimals as the score is published with, at most four where it is not rounded. */
  private String figure(Real number) {
    int decimals = scheme.decimals(scheme.root()).orElse(4);
    return number.rounded(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  private void table() {
    List<Node> shown = new ArrayList<>(List.of(scheme.root()));
    shown.addAll(scheme.root().children());
    html.append("<section class=\"panel\"><div class=\"panel-head\"><h2>");
    text(words.of("resultTable")).append("</h2><input type=\"search\" id=\"find\" aria-label=\"");
    text(words.of("find")).append("\" placeholder=\"");
    text(words.of("find"))
        .append("\"></div>\n<div class=\"scroll\"><table id=\"results\"><thead><tr>");
    heading(words.of("rank"), true);
    heading(words.of("unit"), false);
    for (Node node : shown) {
      heading(node.equals(scheme.root()) ? words.of("score") : words.title(node), true);
    }
    scheme.bands().ifPresent(bands -> heading(words.of("band"), false));
    heading(words.of("coverage"), true);
    heading(words.of("flags"), false);
    html.append("</tr></thead>\n<tbody>\n");
    for (int place = 0; place < ordered.size(); place++) {
      row(ordered.get(place), place, shown);
    }
    html.append("</tbody></table></div></section>\n");
  }

  private void heading(String title, boolean isNumber) {
    html.append("<th scope=\"col\"").append(isNumber ? " class=\"number\"" : "");
    html.append("><button type=\"button\">");
    text(title).append("</button></th>");
  }

  private void row(int unit, int place, List<Node> shown) {
    Outcome outcome = scored.outcome(unit);
    String name = scored.data().units().get(unit);
    html.append("<tr>");
    cell(rank(unit).map(Digits::plain).orElse("–"), "number");
    html.append("<th scope=\"row\">");
    if (place < most) {
      html.append("<a href=\"#why-").append(place).append("\">");
      text(name).append("</a>");
    } else {
      text(name);
    }
    html.append("</th>");
    for (Node node : shown) {
      String value =
          scored
              .published(node.id(), unit)
              .number()
              .map(number -> shown(number, node))
              .orElseGet(() -> ExplanationNumbers.shown(scored.published(node.id(), unit), words));
      cell(value, node.equals(scheme.root()) ? "number strong" : "number");
    }
    scheme
        .bands()
        .ifPresent(
            bands -> {
              html.append("<td>");
              outcome.band().ifPresent(band -> badge(bands, band));
              html.append("</td>");
            });
    cell(outcome.coverage().map(ExplanationNumbers::percent).orElse(""), "number");
    cell(String.join(", ", outcome.flags()), "quiet");
    html.append("</tr>\n");
  }

  private String shown(Real number, Node node) {
    return scheme
        .decimals(node)
        .map(decimals -> Digits.of(number, Optional.of(decimals)))
        .orElseGet(() -> ExplanationNumbers.shown(number));
  }

  private void badge(Bands bands, String band) {
    html.append("<span class=\"band ").append(tone(bands, band)).append("\">");
    text(bandTitle(bands, band)).append("</span>");
  }

  private String bandTitle(Bands bands, String band) {
    return words.title(band, bands.list().get(bands.place(band)).title());
  }

  /** One of five tones from the best band to the worst. */
  static String tone(Bands bands, String band) {
    int last = Math.max(1, bands.list().size() - 1);
    return "t" + bands.place(band) * 4 / last;
  }

  private void cell(String value, String style) {
    html.append("<td class=\"").append(style).append("\">");
    text(value).append("</td>");
  }

  private void explanations() {
    html.append("<section class=\"panel\"><h2>");
    text(words.of("why")).append("</h2>\n");
    if (ordered.size() > most) {
      html.append("<p class=\"quiet\">");
      text(words.of("explainedOnly", String.valueOf(most), String.valueOf(ordered.size())));
      html.append("</p>\n");
    }
    for (int place = 0; place < Math.min(most, ordered.size()); place++) {
      int unit = ordered.get(place);
      html.append("<details id=\"why-").append(place).append("\"><summary><span>");
      text(scored.data().units().get(unit)).append("</span><span class=\"number\">");
      text(
          scored
              .outcome(unit)
              .score()
              .number()
              .map(number -> shown(number, scheme.root()))
              .orElseGet(() -> ExplanationNumbers.shown(scored.outcome(unit).score(), words)));
      html.append("</span></summary>\n<div class=\"why\">");
      html.append(ExplanationHtml.fragment(Explainer.of(scored, unit), locale));
      html.append("</div></details>\n");
    }
    html.append("</section>\n");
  }

  private void robustness() {
    robustness.ifPresent(
        table -> {
          html.append("<section class=\"panel\"><h2>");
          text(words.of("robustnessTitle")).append("</h2>\n<p class=\"quiet\">");
          text(table.note(words)).append("</p>\n<div class=\"scroll\"><table><thead><tr>");
          for (String column : RobustnessTable.header()) {
            html.append("<th scope=\"col\" class=\"head\">");
            text(words.known("robust", column)).append("</th>");
          }
          html.append("</tr></thead>\n<tbody>\n");
          table.rows(
              row -> {
                html.append("<tr>");
                for (int i = 0; i < row.size(); i++) {
                  cell(row.get(i), i < 2 ? "" : "number");
                }
                html.append("</tr>\n");
              });
          html.append("</tbody></table></div></section>\n");
        });
  }

  private StringBuilder text(String text) {
    return html.append(ExplanationHtml.escaped(text));
  }

  private static String resource(String name) {
    try (InputStream stream = ScoreHtml.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
