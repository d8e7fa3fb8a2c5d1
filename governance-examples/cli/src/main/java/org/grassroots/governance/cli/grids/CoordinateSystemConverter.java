package org.grassroots.governance.cli.grids;

import org.grassroots.governance.model.place.CoordinateSystem;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a coordinate system. */
final class CoordinateSystemConverter implements ITypeConverter<CoordinateSystem> {
  @Override
  public CoordinateSystem convert(String name) {
    return CoordinateSystem.find(name)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + name + "' is no known coordinate system: " + CoordinateSystem.words()));
  }
}
