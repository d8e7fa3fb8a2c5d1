package org.grassroots.governance.cli.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.grassroots.governance.spi.region.RegionPack;

/**
 * A pack in a folder: every {@code .yaml} file below it.
 *
 * @param folder the folder; its name is the id of the pack
 * @param parent the pack it inherits from
 */
record FolderPack(Path folder, Optional<String> parent) implements RegionPack {

  @Override
  public String id() {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  @Override
  public List<String> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(folder.resolve(path));
  }
}
