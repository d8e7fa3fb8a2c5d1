package org.grassroots.governance.engine.plugin;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.region.RegionPack;
import org.jspecify.annotations.Nullable;

/** A region pack behind the boundary: constants once (R1), clean paths (R3), whole files (R2). */
record GuardedRegionPack(
    RegionPack pack, CallSite site, Optional<String> parent, List<String> files)
    implements RegionPack {

  GuardedRegionPack(RegionPack pack, CallSite site) {
    this(
        pack,
        site,
        site.constant("parent", pack::parent),
        site.constant("files", () -> List.copyOf(pack.files()), GuardedRegionPack::broken));
  }

  @Override
  public String id() {
    return site.id();
  }

  @Override
  public InputStream open(String path) throws IOException {
    if (!files.contains(path)) {
      throw new FileNotFoundException("Region pack '" + id() + "' has no file '" + path + "'.");
    }
    Read read = site.call("open", () -> read(path), Law.none());
    if (read.error != null) {
      throw read.error;
    }
    return new ByteArrayInputStream(read.bytes);
  }

  /** Reading is plug-in code too, so the file is read here to its end. */
  private Read read(String path) {
    try (InputStream in = pack.open(path)) {
      return new Read(in.readAllBytes(), null);
    } catch (IOException error) {
      return new Read(new byte[0], error);
    }
  }

  private static Optional<String> broken(List<String> files) {
    return files.stream()
        .filter(path -> !isRelative(path))
        .map(path -> "R3 '" + path + "' is no relative path with forward slashes")
        .findFirst();
  }

  private static boolean isRelative(String path) {
    return !path.isEmpty()
        && path.indexOf('\\') < 0
        && List.of(path.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".."));
  }

  /** The bytes, or why there are none: the port allows a checked error. */
  private record Read(byte[] bytes, @Nullable IOException error) {}
}
