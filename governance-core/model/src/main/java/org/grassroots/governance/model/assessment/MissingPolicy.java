package org.grassroots.governance.model.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;

/** Applies a group's policy on missing children around its aggregator. */
final class MissingPolicy {
  private MissingPolicy() {}

  static Scores joined(Node.Group group, List<MethodLibrary.Part> parts, MethodLibrary methods) {
    List<MethodLibrary.Part> seen = group.missing() == Missing.ZERO ? filled(parts) : parts;
    Scores joined = methods.aggregate(group.aggregator(), seen);
    List<Optional<Fraction>> kept = new ArrayList<>();
    for (int unit = 0; unit < joined.size(); unit++) {
      kept.add(isMissing(group.missing(), parts, unit) ? Optional.empty() : joined.at(unit));
    }
    return Scores.of(kept);
  }

  private static boolean isMissing(Missing policy, List<MethodLibrary.Part> parts, int unit) {
    long absent = parts.stream().filter(part -> part.scores().at(unit).isEmpty()).count();
    return absent == parts.size() || policy == Missing.FAIL && absent > 0;
  }

  private static List<MethodLibrary.Part> filled(List<MethodLibrary.Part> parts) {
    return parts.stream()
        .map(part -> new MethodLibrary.Part(part.name(), part.weight(), filled(part.scores())))
        .toList();
  }

  private static Scores filled(Scores scores) {
    List<Optional<Fraction>> filled = new ArrayList<>();
    for (int unit = 0; unit < scores.size(); unit++) {
      filled.add(Optional.of(scores.at(unit).orElse(Fraction.ZERO)));
    }
    return Scores.of(filled);
  }
}
