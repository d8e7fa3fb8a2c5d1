package org.grassroots.governance.formats.region;

import java.util.SortedMap;
import org.grassroots.governance.model.shared.Ordered;

/**
 * The files of one pack.
 *
 * @param pack the id of the pack
 * @param files path to text, read in code-point order of the paths
 * @since 0.1
 */
public record PackFiles(String pack, SortedMap<String, String> files) {
  /** Copies the files. */
  public PackFiles {
    files = Ordered.copyOf(files);
  }
}
