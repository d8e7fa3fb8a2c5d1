package org.grassroots.governance.formats.assessment;

import java.util.List;
import java.util.Map;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.measure.Measure;

/**
 * Reads a file of measures: a list under {@code measures}, alone or in a scheme.
 *
 * @since 0.1
 */
public final class MeasureReader {
  private MeasureReader() {}

  /**
   * Reads a text.
   *
   * @param file how faults name it
   * @param methods for a file that is a scheme
   * @throws org.grassroots.governance.model.shared.InvalidInput every fault with its line, also
   *     that there is no measure
   */
  public static List<Measure> read(String text, String file, MethodLibrary methods) {
    YamlMap map = YamlDocument.read(text, file, SchemeReader.CODE);
    boolean isScheme = map.keys().contains("scheme");
    if (isScheme) {
      List<Measure> ofScheme = SchemeReader.read(text, file, methods).measures();
      refuseNone(map, ofScheme.isEmpty());
      return ofScheme;
    }
    Map<String, Measure> measures = MeasureSection.read(map);
    refuseNone(map, map.faults().isEmpty() && measures.isEmpty());
    map.finish();
    map.throwIfFaulty();
    return List.copyOf(measures.values());
  }

  private static void refuseNone(YamlMap map, boolean isNone) {
    if (isNone) {
      map.fault("measures", "no measure", "at least one");
      map.throwIfFaulty();
    }
  }
}
