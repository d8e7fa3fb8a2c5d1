package org.grassroots.governance.tck.region;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.List;
import org.grassroots.governance.spi.region.RegionPack;
import org.grassroots.governance.tck.Killed;
import org.junit.jupiter.api.Test;

class PackLawsTest {

  /** A pack of two files; twins override what they break. */
  private static class Sound implements RegionPack {
    int calls;

    @Override
    public String id() {
      return "town.east";
    }

    @Override
    public List<String> files() {
      return List.of("kinds.yaml", "levels.yaml");
    }

    @Override
    public InputStream open(String path) throws FileNotFoundException {
      if (!files().contains(path)) {
        throw new FileNotFoundException(path);
      }
      return stream("a: 1");
    }

    static InputStream stream(String text) {
      return new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_pack_that_keeps_the_laws_passes() {
    PackLaws.proveAll(new Sound());
  }

  @Test
  void files_that_change_break_r1() {
    Killed.by(
        "R1",
        () ->
            PackLaws.proveAll(
                new Sound() {
                  @Override
                  public List<String> files() {
                    return List.of("kinds-" + calls++ + ".yaml");
                  }
                }));
  }

  @Test
  void files_out_of_order_break_r1() {
    Killed.by(
        "R1",
        () ->
            PackLaws.proveAll(
                new Sound() {
                  @Override
                  public List<String> files() {
                    return List.of("levels.yaml", "kinds.yaml");
                  }
                }));
  }

  @Test
  void bytes_that_change_break_r2() {
    Killed.by(
        "R2",
        () ->
            PackLaws.proveAll(
                new Sound() {
                  @Override
                  public InputStream open(String path) throws FileNotFoundException {
                    super.open(path).toString();
                    return stream("a: " + calls++);
                  }
                }));
  }

  @Test
  void a_file_that_nobody_listed_breaks_r2() {
    Killed.by(
        "R2",
        () ->
            PackLaws.proveAll(
                new Sound() {
                  @Override
                  public InputStream open(String path) {
                    return stream("a: 1");
                  }
                }));
  }

  @Test
  void a_path_that_climbs_breaks_r3() {
    Killed.by(
        "R3",
        () ->
            PackLaws.proveAll(
                new Sound() {
                  @Override
                  public List<String> files() {
                    return List.of("../kinds.yaml");
                  }
                }));
  }
}
