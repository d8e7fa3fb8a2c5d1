package org.grassroots.governance.architecture.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param line where its fence opens, from 1
 * @param above the line over the fence, which may be a marker
 */
record CodeBlock(Path page, int line, String language, String above, List<String> lines) {

  private static final Pattern MARKER =
      Pattern.compile("<!-- snippet: (?<file>[^#\\s]+)#(?<region>\\S+) -->");

  /** Where the block is cut from, when the line above says so. */
  Optional<Snippet> snippet() {
    var marker = MARKER.matcher(above);
    return marker.matches()
        ? Optional.of(new Snippet(marker.group("file"), marker.group("region")))
        : Optional.empty();
  }

  /** For messages: page and line. */
  String place() {
    return page.getFileName() + ":" + line;
  }
}
