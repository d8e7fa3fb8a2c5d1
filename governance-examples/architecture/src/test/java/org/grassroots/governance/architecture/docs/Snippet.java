package org.grassroots.governance.architecture.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A named region of a source: the lines between a comment {@code region NAME} and the next {@code
 * endregion}.
 *
 * @param file from the root of the repository
 */
record Snippet(String file, String region) {

  /** The lines of the region, moved to the left margin. */
  List<String> cut(Path root) {
    var lines = read(root.resolve(file));
    int start = find(lines, 0, "region " + region);
    int end = find(lines, start, "endregion");
    return String.join("\n", lines.subList(start + 1, end)).stripIndent().lines().toList();
  }

  private int find(List<String> lines, int from, String comment) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).strip().replaceFirst("^(//|#|<!--)\\s*", "").equals(comment)) {
        return i;
      }
    }
    throw new AssertionError(
        "%s has no comment '%s' for the region '%s'.".formatted(file, comment, region));
  }

  private static List<String> read(Path source) {
    try {
      return Files.readAllLines(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
