package org.grassroots.governance.formats.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.scheme.Node;

/**
 * Reads the parameters of a method: texts; lists, a row each; or maps with one text a child, which
 * are brought into the order of the children. Rows are joined by semicolons, cells by spaces.
 */
final class MethodParameters {
  private MethodParameters() {}

  /**
   * The parameters.
   *
   * @param own the keys that are none
   */
  static Map<String, String> read(YamlMap map, Set<String> own, List<Node> children) {
    Map<String, String> parameters = new TreeMap<>();
    for (String key : map.keys()) {
      if (!own.contains(key)) {
        parameters.put(key, parameter(map, key, children));
      }
    }
    return parameters;
  }

  private static String parameter(YamlMap map, String key, List<Node> children) {
    if (map.isText(key)) {
      return map.text(key);
    }
    return map.isList(key)
        ? String.join("; ", map.rows(key))
        : map.map(key).map(each -> byChild(each, children)).orElse("");
  }

  private static String byChild(YamlMap map, List<Node> children) {
    List<String> texts = new ArrayList<>();
    children.forEach(child -> texts.add(map.text(child.id())));
    map.finish();
    return String.join("; ", texts);
  }
}
