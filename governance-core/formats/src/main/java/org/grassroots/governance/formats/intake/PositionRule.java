package org.grassroots.governance.formats.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grassroots.governance.formats.table.DecimalText;
import org.grassroots.governance.model.place.Position;

/**
 * A point in degrees, from a column each for latitude and longitude or from one column with both.
 *
 * @param pattern for one column: matches the whole cell, with groups {@code latitude} and {@code
 *     longitude}
 * @param none points that mean no position, compared as exact numbers
 */
record PositionRule(Head head, Optional<Pattern> pattern, List<Point> none) implements FieldRule {
  private static final BigDecimal MAX_LATITUDE = BigDecimal.valueOf(90);
  private static final BigDecimal MAX_LONGITUDE = BigDecimal.valueOf(180);

  /** Exact coordinates; equal when their numbers are. */
  record Point(BigDecimal latitude, BigDecimal longitude) {
    boolean isSameAs(Point other) {
      return latitude.compareTo(other.latitude) == 0 && longitude.compareTo(other.longitude) == 0;
    }
  }

  @Override
  public Reading read(List<String> cells) {
    if (cells.stream().allMatch(String::isEmpty)) {
      return Reading.NOTHING;
    }
    return pattern.isPresent()
        ? fromOne(pattern.get().matcher(cells.get(0)))
        : point(cells.get(0), cells.get(1));
  }

  private Reading fromOne(Matcher matcher) {
    return matcher.matches()
        ? point(group(matcher, "latitude"), group(matcher, "longitude"))
        : unreadable(0);
  }

  /** A group that took no part in the match is blank. */
  private static String group(Matcher matcher, String name) {
    return Objects.requireNonNullElse(matcher.group(name), "");
  }

  private Reading point(String latitude, String longitude) {
    Optional<BigDecimal> north = DecimalText.parse(latitude);
    Optional<BigDecimal> east = DecimalText.parse(longitude);
    if (north.isEmpty()) {
      return unreadable(0);
    }
    return east.isEmpty() ? unreadable(second()) : point(new Point(north.get(), east.get()));
  }

  private Reading point(Point point) {
    if (none.stream().anyMatch(point::isSameAs)) {
      return Reading.cleanedAway("no-position", 0);
    }
    if (point.latitude().abs().compareTo(MAX_LATITUDE) > 0) {
      return Reading.cleanedAway("off-earth", 0);
    }
    if (point.longitude().abs().compareTo(MAX_LONGITUDE) > 0) {
      return Reading.cleanedAway("off-earth", second());
    }
    return Reading.of(
        new Position(point.longitude().doubleValue(), point.latitude().doubleValue()));
  }

  private static Reading unreadable(int column) {
    return Reading.cleanedAway("unreadable-position", column);
  }

  private int second() {
    return head.columns().size() - 1;
  }
}
