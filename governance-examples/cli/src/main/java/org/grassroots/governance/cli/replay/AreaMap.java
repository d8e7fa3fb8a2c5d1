package org.grassroots.governance.cli.replay;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.grassroots.governance.formats.geo.GeoJsonAreas;
import org.grassroots.governance.formats.intake.IntakeProfile;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.LocationIndex;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** The areas of a boundary file. */
record AreaMap(LocationIndex index) {

  /**
   * Reads a boundary file.
   *
   * @param property the property that names an area; empty: the profile says
   * @throws InvalidInput {@code GOV-RPL-002} when neither says
   */
  static AreaMap read(Path file, Optional<String> property, IntakeProfile profile) {
    String key =
        property
            .or(profile::areaProperty)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        Fault.of(
                                "GOV-RPL-002",
                                "--area-property",
                                "",
                                "the property that names an area")
                            .withAdvice(
                                "Maybe the profile '"
                                    + profile.name()
                                    + "' should say area-property.")));
    return new AreaMap(LocationIndex.of(GeoJsonAreas.read(file, key)));
  }

  /** The key of the area a point lies in; empty outside of all. */
  Optional<String> areaOf(Position position) {
    return index.areaOf(position);
  }

  /** All areas by key. */
  SortedMap<String, Area> areas() {
    return index.areas();
  }
}
