package org.grassroots.governance.engine.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.formats.assessment.MeasureReader;
import org.grassroots.governance.formats.assessment.SchemeReader;
import org.grassroots.governance.formats.assessment.StandardSchemes;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.region.RegionPack;

/**
 * The schemes that are shipped, by id: those of international indices, and those in the folder
 * {@code schemes} of region packs.
 *
 * @since 0.1
 */
public final class SchemeLibrary {
  /** What stands before the id of a shipped scheme. */
  public static final String PACK = "pack:";

  private static final String FOLDER = "schemes/";
  private static final String MEASURES = "measures/";
  private static final String SUFFIX = ".yaml";

  private final Plugins plugins;

  /** A library over the packs of plug-ins. */
  public SchemeLibrary(Plugins plugins) {
    this.plugins = plugins;
  }

  /** The methods that schemes may call. */
  public MethodLibrary methods() {
    return new PluginMethods(plugins);
  }

  /** The ids of all shipped schemes, each with the pack it is in. */
  public SortedMap<String, String> ids() {
    SortedMap<String, String> ids = new TreeMap<>();
    StandardSchemes.ids().forEach(id -> ids.put(id, "standard"));
    for (RegionPack pack : plugins.regionPacks().byId().values()) {
      for (String path : pack.files()) {
        if (path.startsWith(FOLDER)) {
          ids.put(path.substring(FOLDER.length(), path.length() - SUFFIX.length()), pack.id());
        }
      }
    }
    return ids;
  }

  /**
   * A scheme by {@code pack:ID}, or in a file.
   *
   * @throws InvalidInput {@code GOV-ASM-018} no scheme has that id; every fault of the file
   */
  public Scheme find(String packOrFile) {
    return SchemeReader.read(yaml(packOrFile), packOrFile, methods());
  }

  /** The text of a scheme by {@code pack:ID}, or in a file. */
  public String yaml(String packOrFile) {
    if (!packOrFile.startsWith(PACK)) {
      return SchemeReader.text(Path.of(packOrFile));
    }
    String id = packOrFile.substring(PACK.length());
    return StandardSchemes.yaml(id)
        .or(() -> ofRegion(FOLDER + id + SUFFIX))
        .orElseThrow(() -> unknown(id));
  }

  /**
   * The measures of {@code pack:ID} in a folder {@code measures} or of the scheme of that id, or of
   * a file of measures or a scheme.
   *
   * @throws InvalidInput {@code GOV-ASM-018} nothing has that id; every fault of the file
   */
  public List<Measure> measures(String packOrFile) {
    String text =
        packOrFile.startsWith(PACK)
            ? ofRegion(MEASURES + packOrFile.substring(PACK.length()) + SUFFIX)
                .orElseGet(() -> yaml(packOrFile))
            : yaml(packOrFile);
    return MeasureReader.read(text, packOrFile, methods());
  }

  private Optional<String> ofRegion(String path) {
    return plugins.regionPacks().byId().values().stream()
        .filter(pack -> pack.files().contains(path))
        .findFirst()
        .map(pack -> text(pack, path));
  }

  private InvalidInput unknown(String id) {
    List<String> known = List.copyOf(ids().keySet());
    return new InvalidInput(
        Fault.of("GOV-ASM-018", "scheme", id, "one of " + known)
            .withAdvice(Nearest.advice(id, known, "Maybe a file is meant: leave 'pack:' out.")));
  }

  private static String text(RegionPack pack, String path) {
    try (InputStream stream = pack.open(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw InvalidInput.of(
              "GOV-REG-004", pack.id() + "/" + path, e.toString(), "a file that opens")
          .causedBy(e);
    }
  }
}
