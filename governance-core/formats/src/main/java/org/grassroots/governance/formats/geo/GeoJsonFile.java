package org.grassroots.governance.formats.geo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.place.CoordinateSystem;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** The features of a GeoJSON file, plain or gzip. */
final class GeoJsonFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path path;
  private final JsonNode features;
  private final JsonNode crs;

  private GeoJsonFile(Path path, JsonNode root) {
    this.path = path;
    this.features = root.path("features");
    this.crs = root.path("crs");
  }

  /**
   * Reads a feature collection.
   *
   * @throws InvalidInput when the file cannot be read; {@code GOV-GEO-001} when it is no feature
   *     collection or has no feature
   */
  static GeoJsonFile read(Path path) {
    JsonNode root = tree(path);
    JsonNode features = root.path("features");
    if (!features.isArray() || features.isEmpty()) {
      String found = features.isArray() ? "no feature" : root.path("type").asText("no type");
      throw InvalidInput.of(
          "GOV-GEO-001", path.toString(), found, "a FeatureCollection with at least one feature");
    }
    return new GeoJsonFile(path, root);
  }

  static JsonNode tree(Path path) {
    try (InputFile in = InputFile.open(path)) {
      return JSON.readTree(in.content());
    } catch (JsonProcessingException e) {
      String where = path + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr());
      String found = e.getOriginalMessage().lines().findFirst().orElse("");
      throw InvalidInput.of("GOV-GEO-001", where, found, "JSON").causedBy(e);
    } catch (IOException e) {
      throw InputFile.unreadable(path, e);
    }
  }

  /**
   * The coordinate system: the one the caller names, else that of the old member {@code crs}, else
   * WGS-84, as the standard says.
   *
   * @throws InvalidInput {@code GOV-GEO-009} when the member names another system than the caller,
   *     or, when he names none, one that is not known
   */
  CoordinateSystem system(Optional<CoordinateSystem> named) {
    if (crs.isMissingNode()) {
      return named.orElse(CoordinateSystem.WGS_84);
    }
    String code = crs.at("/properties/code").asText("");
    String name = code.isEmpty() ? crs.at("/properties/name").asText("") : "EPSG:" + code;
    Optional<CoordinateSystem> member = CoordinateSystem.find(name);
    if (named.isPresent() && (member.isEmpty() || member.equals(named))) {
      return named.get();
    }
    if (named.isEmpty() && member.isPresent()) {
      return member.get();
    }
    String wanted = named.map(CoordinateSystem::word).orElseGet(CoordinateSystem::words);
    throw new InvalidInput(
        Fault.of("GOV-GEO-009", path + " crs", name.isEmpty() ? crs.toString() : name, wanted)
            .withAdvice("Maybe the coordinates must be converted first, or --crs names them."));
  }

  int size() {
    return features.size();
  }

  JsonNode geometry(int feature) {
    return features.get(feature).path("geometry");
  }

  /** The place of a feature, for a refusal. */
  String where(int feature) {
    return path + " features[" + feature + "]";
  }

  /** The text of a member of a feature itself; empty when it has none. */
  String member(int feature, String name) {
    return features.get(feature).path(name).asText("").strip();
  }

  /** The text of a property; empty when the feature has none. */
  String property(int feature, String name) {
    return features.get(feature).path("properties").path(name).asText("").strip();
  }

  /** The property of every feature. */
  List<String> keys(String property) {
    List<String> keys = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      keys.add(property(i, property));
      if (keys.get(i).isEmpty()) {
        faults.add(keyWanted(i, property));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return keys;
  }

  /** What to say of a feature that lacks the property of its key. */
  Fault keyWanted(int feature, String property) {
    Set<String> known = new LinkedHashSet<>();
    features.get(feature).path("properties").fieldNames().forEachRemaining(known::add);
    return Fault.of("GOV-GEO-002", where(feature), "", "the property '" + property + "'")
        .withAdvice(Nearest.advice(property, known));
  }
}
