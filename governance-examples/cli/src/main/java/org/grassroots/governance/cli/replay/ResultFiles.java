package org.grassroots.governance.cli.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.grassroots.governance.cli.OutputFolder;

/** Writes the files of one replay. */
record ResultFiles(OutputFolder folder, Summary summary) {

  void write() {
    try {
      Files.writeString(folder.file("summary.json"), summary.toJson() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
