package org.grassroots.governance.formats.assessment;

import java.util.Optional;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.measure.Base;
import org.grassroots.governance.model.assessment.measure.Confidence;
import org.grassroots.governance.model.shared.Fraction;

/** Reads on how many cases a rate stands: {@code of, least, suppressed, scale, confidence}. */
final class BaseReader {
  private BaseReader() {}

  static Optional<Base> read(YamlMap map) {
    Optional<Base> base =
        Values.formula(map, "of")
            .flatMap(
                of ->
                    Values.built(
                        map,
                        "",
                        () ->
                            new Base(
                                of,
                                Values.required(map, "least"),
                                Values.constant(map, "suppressed", Base.Suppressed.NOT_APPLICABLE),
                                Values.number(map, "scale", Fraction.ONE),
                                confidence(map))));
    if (!map.keys().contains("of")) {
      map.text("of");
    }
    map.finish();
    return base;
  }

  /** A level whose quantile is listed, or {@code {level, z}}. */
  static Optional<Confidence> confidence(YamlMap map) {
    if (!map.keys().contains("confidence")) {
      return Optional.empty();
    }
    return map.isText("confidence")
        ? Values.number(map, "confidence").flatMap(level -> listed(map, level))
        : map.map("confidence").flatMap(BaseReader::stated);
  }

  private static Optional<Confidence> stated(YamlMap map) {
    Fraction level = Values.required(map, "level");
    Fraction z = Values.required(map, "z");
    map.finish();
    return Values.built(map, "", () -> new Confidence(level, z));
  }

  private static Optional<Confidence> listed(YamlMap map, Fraction level) {
    YamlMap quantiles = YamlDocument.read(StandardSchemes.confidence(), "", SchemeReader.CODE);
    for (String listed : quantiles.keys()) {
      if (Values.fraction(listed).equals(level)) {
        return Optional.of(new Confidence(level, Values.required(quantiles, listed)));
      }
    }
    map.fault(
        "confidence",
        map.text("confidence"),
        "one of " + quantiles.keys(),
        "Maybe state the quantile too: {level: 0.97, z: 2.170090378}.");
    return Optional.empty();
  }
}
