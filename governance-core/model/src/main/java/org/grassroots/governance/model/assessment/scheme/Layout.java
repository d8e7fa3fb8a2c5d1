package org.grassroots.governance.model.assessment.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.measure.Origin;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The columns of the data of a scheme.
 *
 * @param id the column with the id of the unit
 * @param period the column with the period of a row; empty when the data is of one period
 * @param attributes columns that describe a unit
 * @param indicators columns with figures and answers
 * @param ignored columns that are there and not looked at
 * @since 0.1
 */
public record Layout(
    String id,
    Optional<String> period,
    List<String> attributes,
    List<Indicator> indicators,
    List<String> ignored) {

  /**
   * A column with figures.
   *
   * @param name the heading
   * @param roll how the figures of several periods become one
   * @param carry for how many periods an earlier figure stands in for a missing one
   */
  public record Indicator(String name, Roll roll, int carry) {}

  /** How the figures of several periods become one. */
  public enum Roll {
    /** Several figures are refused. */
    NONE,
    /** They are added up. */
    SUM,
    /** Their arithmetic mean. */
    MEAN,
    /** The one of the last period. */
    LAST,
    /** The least. */
    MIN,
    /** The largest. */
    MAX,
    /** How many there are. */
    COUNT
  }

  /** Copies the lists; refuses a column twice. */
  public Layout {
    attributes = List.copyOf(attributes);
    indicators = List.copyOf(indicators);
    ignored = List.copyOf(ignored);
    Set<String> seen = new HashSet<>();
    List<String> all = new ArrayList<>(List.of(id));
    period.ifPresent(all::add);
    all.addAll(attributes);
    indicators.forEach(indicator -> all.add(indicator.name()));
    all.addAll(ignored);
    for (String column : all) {
      if (!seen.add(column)) {
        throw InvalidInput.of("GOV-ASM-025", "data, column " + column, "it twice", "each once");
      }
    }
  }

  /** The same with the columns of measures, where they are not declared already. */
  public Layout measuring(List<Measure> measures) {
    List<String> texts = new ArrayList<>(attributes);
    List<Indicator> figures = new ArrayList<>(indicators);
    for (Measure measure : measures) {
      measure.columns().stream()
          .filter(column -> !holds(column))
          .forEach(column -> figures.add(new Indicator(column, Roll.NONE, 0)));
      if (measure.origin() instanceof Origin.Entered && !holds(measure.evidenceColumn())) {
        texts.add(measure.evidenceColumn());
      }
    }
    return new Layout(id, period, texts, figures, ignored);
  }

  /** The indicator of that name. */
  public Optional<Indicator> indicator(String name) {
    return indicators.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Whether figures and texts of that column may be used. */
  public boolean holds(String column) {
    return attributes.contains(column) || indicator(column).isPresent();
  }

  /** Attributes and indicators, in order. */
  public List<String> used() {
    List<String> used = new ArrayList<>(attributes);
    indicators.forEach(indicator -> used.add(indicator.name()));
    return used;
  }
}
