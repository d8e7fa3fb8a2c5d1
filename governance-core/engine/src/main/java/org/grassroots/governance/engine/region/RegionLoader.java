package org.grassroots.governance.engine.region;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.formats.region.PackFiles;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.formats.region.RegionReader;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.StandardMethods;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.region.RegionPack;

/**
 * Reads a region from the packs that plug-ins offer.
 *
 * @since 0.1
 */
public final class RegionLoader {
  private final Map<String, RegionPack> packs;
  private final MethodLibrary methods;

  /** A loader over packs by id, whose schemes name the standard methods. */
  public RegionLoader(Map<String, RegionPack> packs) {
    this(packs, new StandardMethods());
  }

  /** A loader over packs by id, whose schemes may name these methods. */
  public RegionLoader(Map<String, RegionPack> packs, MethodLibrary methods) {
    this.packs = Map.copyOf(packs);
    this.methods = methods;
  }

  /**
   * Reads a pack and its ancestors.
   *
   * @throws InvalidInput {@code GOV-REG-002} an unknown pack, {@code GOV-REG-003} a pack that is
   *     its own ancestor, {@code GOV-REG-004} a file that cannot be read, {@code GOV-REG-001} every
   *     fault of every file
   */
  public Region load(String id) {
    Deque<PackFiles> lineage = new ArrayDeque<>();
    List<String> seen = new ArrayList<>();
    for (Optional<String> next = Optional.of(id); next.isPresent(); ) {
      RegionPack pack = pack(next.get());
      if (seen.contains(pack.id())) {
        throw InvalidInput.of(
            "GOV-REG-003",
            "region pack " + id,
            seen + " and again " + pack.id(),
            "ancestors that end");
      }
      seen.add(pack.id());
      lineage.addFirst(files(pack));
      next = pack.parent();
    }
    return RegionReader.read(List.copyOf(lineage), methods);
  }

  private RegionPack pack(String id) {
    RegionPack pack = packs.get(id);
    if (pack == null) {
      throw InvalidInput.of(
          "GOV-REG-002", "region", id, "one of " + packs.keySet().stream().sorted().toList());
    }
    return pack;
  }

  private static PackFiles files(RegionPack pack) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String path : pack.files()) {
      try (InputStream stream = pack.open(path)) {
        files.put(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw InvalidInput.of(
                "GOV-REG-004", pack.id() + "/" + path, e.toString(), "a file that opens")
            .causedBy(e);
      }
    }
    return new PackFiles(pack.id(), files);
  }
}
