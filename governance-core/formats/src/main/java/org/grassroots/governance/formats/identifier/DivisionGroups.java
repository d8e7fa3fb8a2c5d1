package org.grassroots.governance.formats.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.shared.identifier.DivisionRules;
import org.grassroots.governance.model.shared.identifier.DivisionRules.CodeClass;
import org.grassroots.governance.model.shared.identifier.DivisionRules.Group;

/** Reads the classes of division codes: {@code divisionGroups}. */
final class DivisionGroups {
  private static final Pattern RANGE = Pattern.compile("([0-9]+)-([0-9]+)");

  private DivisionGroups() {}

  static DivisionRules read(YamlMap root) {
    List<Group> groups = new ArrayList<>();
    int start = 0;
    for (YamlMap map : root.maps("divisionGroups")) {
      Group group = group(map, start);
      groups.add(group);
      start = group.end();
    }
    return new DivisionRules(groups);
  }

  private static Group group(YamlMap map, int start) {
    String id = map.text("id");
    int end = map.parsed("end", "a whole number", Integer::valueOf).orElse(0);
    if (end <= start) {
      map.fault("end", String.valueOf(end), "a place after " + start);
    }
    List<CodeClass> classes =
        map.maps("classes").stream().map(each -> codeClass(each, end - start)).toList();
    if (classes.isEmpty()) {
      map.fault("classes", "", "at least one class");
    }
    Group group = new Group(id, Math.max(end, start + 1), map.flag("whole"), classes);
    map.finish();
    return group;
  }

  private static CodeClass codeClass(YamlMap map, int digits) {
    String id = map.text("id");
    String range = map.text("range");
    Matcher parts = RANGE.matcher(range);
    boolean isRange =
        parts.matches()
            && parts.group(1).length() == digits
            && parts.group(2).length() == digits
            && parts.group(1).compareTo(parts.group(2)) <= 0;
    if (!isRange) {
      map.fault("range", range, digits + " digits, a hyphen and as many that are not lower");
    }
    CodeClass read =
        new CodeClass(
            id,
            isRange ? parts.group(1) : "",
            isRange ? parts.group(2) : "",
            map.flag("last"),
            map.texts("below"));
    map.finish();
    return read;
  }
}
