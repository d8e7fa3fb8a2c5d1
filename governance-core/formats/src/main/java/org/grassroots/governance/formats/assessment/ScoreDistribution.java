package org.grassroots.governance.formats.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.scheme.Bands;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.shared.Fraction;

/** Draws how scores are spread, with the edges of bands, and how many units each band has. */
final class ScoreDistribution {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 240;
  private static final int LEFT = 14;
  private static final int BOTTOM = 28;
  private static final int TOP = 34;
  private static final int MOST_BARS = 20;

  private final Scheme scheme;
  private final Scored scored;
  private final Words words;
  private final List<BigDecimal> scores = new ArrayList<>();

  ScoreDistribution(Scored scored, Words words) {
    this.scheme = scored.scheme();
    this.scored = scored;
    this.words = words;
    for (int unit = 0; unit < scored.data().units().size(); unit++) {
      scored.outcome(unit).score().number().ifPresent(number -> scores.add(number.significant(9)));
    }
  }

  void write(StringBuilder html) {
    if (scores.isEmpty()) {
      return;
    }
    html.append("<section class=\"panel\"><h2>").append(words.of("distribution")).append("</h2>\n");
    double least = scores.stream().mapToDouble(BigDecimal::doubleValue).min().orElseThrow();
    double most = scores.stream().mapToDouble(BigDecimal::doubleValue).max().orElseThrow();
    double width = nice((most - least) / MOST_BARS);
    double from = Math.floor(least / width) * width;
    int bars = (int) Math.floor((most - from) / width + 1e-9) + 1;
    int[] counts = new int[bars];
    for (BigDecimal score : scores) {
      int bar = (int) Math.floor((score.doubleValue() - from) / width + 1e-9);
      counts[Math.min(bars - 1, Math.max(0, bar))]++;
    }
    draw(html, new Axis(from, width, bars), counts);
    bands(html);
    html.append("</section>\n");
  }

  /** 1, 2 or 5 times a power of ten, not less. */
  private static double nice(double width) {
    if (!(width > 0)) {
      return 1;
    }
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(width)));
    for (double step : new double[] {1, 2, 5}) {
      if (step * power >= width * (1 - 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private record Axis(double from, double width, int bars) {
    double x(double score) {
      return LEFT + (score - from) / (width * bars) * (WIDTH - LEFT);
    }

    String label(double score) {
      int decimals = (int) Math.max(0, -Math.floor(StrictMath.log10(width) + 1e-9));
      return BigDecimal.valueOf(score).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
  }

  private void draw(StringBuilder svg, Axis axis, int[] counts) {
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    double floor = HEIGHT - BOTTOM;
    svg.append("<div class=\"chart\"><svg viewBox=\"0 0 ").append(WIDTH).append(' ');
    svg.append(HEIGHT).append("\" role=\"img\" aria-label=\"");
    svg.append(words.of("distribution")).append("\">\n");
    for (int bar = 0; bar < counts.length; bar++) {
      double left = axis.x(axis.from() + bar * axis.width());
      double right = axis.x(axis.from() + (bar + 1) * axis.width());
      double high = (floor - TOP) * counts[bar] / most;
      String range =
          axis.label(axis.from() + bar * axis.width())
              + " – "
              + axis.label(axis.from() + (bar + 1) * axis.width());
      svg.append(
          format(
              "<rect class=\"b\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\">",
              left + 1, floor - high, right - left - 2, high));
      svg.append("<title>").append(range).append(": ").append(counts[bar]);
      svg.append("</title></rect>\n");
      if (counts[bar] > 0) {
        svg.append(
            format(
                "<text class=\"value\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>\n",
                (left + right) / 2, floor - high - 4, counts[bar]));
      }
    }
    int each = Math.max(1, counts.length / 10);
    for (int tick = 0; tick <= counts.length; tick += each) {
      double score = axis.from() + tick * axis.width();
      svg.append(
          format(
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
              Math.min(axis.x(score), WIDTH - 14.0), HEIGHT - 8, axis.label(score)));
    }
    svg.append(
        format(
            "<line class=\"axis\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>\n",
            LEFT, floor, WIDTH, floor));
    edges(svg, axis, floor);
    svg.append("</svg></div>\n");
  }

  /** A line where a band starts, if bands are of the score. */
  private void edges(StringBuilder svg, Axis axis, double floor) {
    if (scheme.bands().filter(bands -> bands.of().isEmpty()).isEmpty()) {
      return;
    }
    Bands bands = scheme.bands().orElseThrow();
    for (Bands.Band band : bands.list()) {
      double edge = band.part().from().map(Fraction::doubleValue).orElse(Double.NaN);
      if (edge >= axis.from() && edge <= axis.from() + axis.width() * axis.bars()) {
        double x = axis.x(edge);
        svg.append(
            format(
                "<line class=\"edge\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                x, 4, x, floor));
        svg.append(format("<text class=\"edge\" x=\"%.1f\" y=\"14\">", x + 4));
        svg.append(ExplanationHtml.escaped(words.title(band.id(), band.title())));
        svg.append("</text>\n");
      }
    }
  }

  private void bands(StringBuilder html) {
    if (scheme.bands().isEmpty()) {
      return;
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (int unit = 0; unit < scored.data().units().size(); unit++) {
      scored.outcome(unit).band().ifPresent(band -> counts.merge(band, 1, Integer::sum));
    }
    Bands bands = scheme.bands().get();
    html.append("<p class=\"key\">");
    for (Bands.Band band : bands.list()) {
      html.append("<span><span class=\"band ").append(ScoreHtml.tone(bands, band.id()));
      html.append("\">").append(ExplanationHtml.escaped(words.title(band.id(), band.title())));
      html.append("</span> ").append(counts.getOrDefault(band.id(), 0)).append("</span> ");
    }
    html.append("</p>\n");
  }

  private static String format(String pattern, Object... parts) {
    return String.format(Locale.ROOT, pattern, parts);
  }
}
