package org.grassroots.governance.spi.region;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A pack whose files are resources of the plug-in that offers it. Immutable, safe for threads.
 *
 * @since 0.1
 */
public final class ResourcePack implements RegionPack {
  private final String id;
  private final Optional<String> parent;
  private final List<String> files;
  private final Opener opener;

  /**
   * Opens a resource from inside the plug-in's own module, e.g. {@code
   * MyPlugin.class::getResourceAsStream}.
   */
  @FunctionalInterface
  public interface Opener {
    /** The resource, or null when there is none. */
    @Nullable InputStream open(String path);
  }

  private ResourcePack(String id, Optional<String> parent, List<String> files, Opener opener) {
    this.id = id;
    this.parent = parent;
    this.files = List.copyOf(new TreeSet<>(files));
    this.opener = opener;
  }

  /** A pack without a parent. */
  public static ResourcePack of(String id, List<String> files, Opener opener) {
    return new ResourcePack(id, Optional.empty(), files, opener);
  }

  /** The same pack, inheriting from a parent. */
  public ResourcePack under(String parentId) {
    return new ResourcePack(id, Optional.of(parentId), files, opener);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Optional<String> parent() {
    return parent;
  }

  @Override
  public List<String> files() {
    return files;
  }

  @Override
  public InputStream open(String path) throws IOException {
    InputStream stream = files.contains(path) ? opener.open(path) : null;
    if (stream == null) {
      throw new FileNotFoundException("Pack " + id + " has no file " + path + ", only " + files);
    }
    return stream;
  }
}
