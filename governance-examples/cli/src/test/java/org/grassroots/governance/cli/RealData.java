package org.grassroots.governance.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published data that is never part of this project; tests skip where it is absent. */
public final class RealData {
  private static final Path ROOT = Path.of(System.getProperty("governance.data", "../shared/data"));

  private RealData() {}

  /** A file, or the test is skipped and says why. */
  public static Path file(String name) {
    Path file = ROOT.resolve(name).normalize();
    assumeTrue(Files.exists(file), () -> "Real data is absent: " + file);
    return file;
  }
}
