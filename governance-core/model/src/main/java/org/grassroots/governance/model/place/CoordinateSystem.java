package org.grassroots.governance.model.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * What longitude and latitude are measured against. Positions of different systems are never mixed:
 * they are converted by name, or refused.
 *
 * @since 0.1
 */
public enum CoordinateSystem {
  /** The system of satellite positioning, and of GeoJSON. */
  WGS_84("WGS-84"),

  /** The national system of China; within decimetres of WGS-84, so that positions are kept. */
  CGCS2000("CGCS2000"),

  /** The system of maps published in China: WGS-84 shifted by 50 to 700 metres there. */
  GCJ_02("GCJ-02");

  /** Names in files, in lower case without what differs in spelling. */
  private static final Map<String, CoordinateSystem> NAMES =
      Map.ofEntries(
          Map.entry("wgs84", WGS_84),
          Map.entry("crs84", WGS_84),
          Map.entry("ogccrs84", WGS_84),
          Map.entry("epsg4326", WGS_84),
          Map.entry("cgcs2000", CGCS2000),
          Map.entry("epsg4490", CGCS2000),
          Map.entry("gcj02", GCJ_02));

  private final String word;

  CoordinateSystem(String word) {
    this.word = word;
  }

  /** The name in files and options. */
  public String word() {
    return word;
  }

  /** All names, for people. */
  public static String words() {
    return Arrays.stream(values()).map(CoordinateSystem::word).collect(Collectors.joining(", "));
  }

  /**
   * The system of that name: the words, {@code EPSG:4326}, {@code EPSG:4490}, {@code CRS84}, also
   * as {@code urn:ogc:def:crs:…}; empty for every other.
   */
  public static Optional<CoordinateSystem> find(String name) {
    String plain =
        name.strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^urn:ogc:def:crs:([a-z]+):[^:]*:", "$1:")
            .replaceAll("[-_: ]", "");
    return Optional.ofNullable(NAMES.get(plain));
  }

  /**
   * A position of this system in another.
   *
   * @throws InvalidInput {@code GOV-PLC-014} at the edge of the shifted region, where several or no
   *     positions have that image
   */
  public Position to(CoordinateSystem other, Position position) {
    if ((this == GCJ_02) == (other == GCJ_02)) {
      return position;
    }
    return other == GCJ_02 ? Gcj02.shifted(position) : Gcj02.unshifted(position);
  }
}
