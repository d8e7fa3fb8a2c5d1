package org.grassroots.governance.spi.region;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The data of a region: levels, code lists, organisation kinds and rules, matter kinds, deadlines,
 * calendars, schemes, roles and texts, as YAML files that the published JSON Schema describes.
 *
 * <p>Called by the engine while a {@code Governance} is built, on that thread. Rules: R1 id and
 * file list are constant · R2 every listed file opens, each time from its beginning, with the same
 * bytes · R3 paths are relative, with forward slashes, without {@code ..} · R4 a parent, where
 * named, exists and no pack is its own ancestor · R5 every file is valid by the schema.
 *
 * @since 0.1
 */
public interface RegionPack {

  /** The name of the region, dotted, e.g. {@code cn.town}. */
  String id();

  /** The pack whose data this one inherits and may override. */
  default Optional<String> parent() {
    return Optional.empty();
  }

  /** The paths of all files, in code-point order. */
  List<String> files();

  /**
   * Opens a listed file; the caller closes it. Throws {@link java.io.FileNotFoundException} for any
   * other path.
   */
  InputStream open(String path) throws IOException;
}
