package org.grassroots.governance.formats.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.shared.Fault;

/** Adds what somebody may have meant to faults that list what is known. */
final class Advice {
  private static final Pattern KNOWN = Pattern.compile("\\[(.*)]");

  private Advice() {}

  static Fault of(Fault fault, YamlMap scheme) {
    Matcher matcher = KNOWN.matcher(fault.wanted());
    if (!fault.maybe().isEmpty() || !matcher.find()) {
      return fault;
    }
    List<String> known = new ArrayList<>(List.of(matcher.group(1).split(", ")));
    return Nearest.to(fault.found(), known)
        .map("Maybe '%s' is meant."::formatted)
        .map(fault::withAdvice)
        .orElse(
            scheme.keys().contains("data") && fault.code().equals("GOV-ASM-016")
                ? fault.withAdvice("Maybe the column must be declared under data.indicators.")
                : fault);
  }
}
