package org.grassroots.governance.tck.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.grassroots.governance.spi.region.RegionPack;
import org.grassroots.governance.tck.Laws;

/**
 * The laws of a region pack that need no reader; {@code gov region check} proves R4 and R5.
 *
 * @since 0.1
 */
public final class PackLaws {
  private PackLaws() {}

  /** Every law. */
  public static void proveAll(RegionPack pack) {
    r1Constant(pack);
    r2Opens(pack);
    r3Paths(pack);
  }

  /** R1: id and files are constant; files in code-point order without repeats. */
  public static void r1Constant(RegionPack pack) {
    Laws.prove(
        "R1",
        "id and files are constant",
        () -> {
          assertThat(pack.id()).matches("[a-z0-9-]+(\\.[a-z0-9-]+)*").isEqualTo(pack.id());
          assertThat(pack.files())
              .isNotEmpty()
              .isEqualTo(pack.files())
              .isSorted()
              .doesNotHaveDuplicates();
        });
  }

  /** R2: every listed file opens, each time with the same bytes; any other path is not found. */
  public static void r2Opens(RegionPack pack) {
    Laws.prove(
        "R2",
        "every listed file opens again and again",
        () -> {
          for (String path : pack.files()) {
            assertThat(bytes(pack, path)).isEqualTo(bytes(pack, path)).isNotEmpty();
          }
          assertThatThrownBy(() -> pack.open("no-such-file.yaml"))
              .isInstanceOf(FileNotFoundException.class);
        });
  }

  /** R3: paths are relative, with forward slashes, without dots that climb. */
  public static void r3Paths(RegionPack pack) {
    Laws.prove(
        "R3",
        "paths are relative and stay inside",
        () ->
            assertThat(pack.files())
                .allMatch(
                    path -> !path.startsWith("/") && !path.contains("\\") && !path.contains("..")));
  }

  private static byte[] bytes(RegionPack pack, String path) throws IOException {
    try (InputStream stream = pack.open(path)) {
      return stream.readAllBytes();
    }
  }
}
