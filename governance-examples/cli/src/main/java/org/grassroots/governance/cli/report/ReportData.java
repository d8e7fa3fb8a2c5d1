package org.grassroots.governance.cli.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.place.Area;

/**
 * Everything the report shows, in the order it is shown.
 *
 * @param title the heading
 * @param subtitle the moment the figures stand for, and where they come from
 * @param language the language first shown: {@code zh} or {@code en}
 * @param cards the main figures
 * @param metrics the figures by which areas can be coloured; the first is shown first
 * @param areas the areas with their figures; drawn as a map where they have polygons, else as tiles
 * @param charts charts
 * @param scores assessed units with the explanation of their scores
 * @param tables tables
 */
public record ReportData(
    Label title,
    Label subtitle,
    String language,
    List<Card> cards,
    List<Metric> metrics,
    List<AreaFigures> areas,
    List<Chart> charts,
    List<Score> scores,
    List<Table> tables) {

  /**
   * A main figure.
   *
   * @param value as shown
   * @param note a few words below; may be empty in both languages
   */
  public record Card(Label label, String value, Label note) {}

  /**
   * A figure of areas.
   *
   * @param id its name in {@link AreaFigures#values}
   * @param unit what is written behind, e.g. {@code %}; may be empty
   * @param isHigherBetter the sense of the colours
   */
  public record Metric(String id, Label label, String unit, boolean isHigherBetter) {}

  /**
   * An area.
   *
   * @param name as shown
   * @param shape its surfaces; none: a tile
   * @param values figures by metric; a missing one is shown as unknown
   */
  public record AreaFigures(Label name, Area shape, Map<String, BigDecimal> values) {}

  /**
   * A chart over named places.
   *
   * @param kind {@code bar} or {@code line}
   * @param places the names along the axis
   * @param series one or more rows of numbers, each as long as {@code places}
   */
  public record Chart(Label title, String kind, List<Label> places, List<Series> series) {}

  /** A row of numbers of a chart. */
  public record Series(Label label, List<BigDecimal> values) {}

  /**
   * An assessed unit.
   *
   * @param group what was assessed, e.g. communities
   * @param unit the unit
   * @param rank as shown
   * @param total as shown
   * @param band may be empty in both languages
   * @param lines the explanation, in the order of computing
   */
  public record Score(
      Label group, Label unit, String rank, String total, Label band, List<Line> lines) {}

  /**
   * A line of an explanation.
   *
   * @param depth how far it is indented
   * @param raw the raw figure; may be empty
   * @param value what came out; may be empty
   * @param contribution points it adds; may be empty
   */
  public record Line(Label label, int depth, String raw, String value, String contribution) {}

  /**
   * A table.
   *
   * @param columns headings; {@code isNumber} aligns right and sorts by number
   * @param rows cells as shown, as many as columns
   */
  public record Table(Label title, List<Column> columns, List<List<Label>> rows) {}

  /** A heading. */
  public record Column(Label label, boolean isNumber) {}
}
