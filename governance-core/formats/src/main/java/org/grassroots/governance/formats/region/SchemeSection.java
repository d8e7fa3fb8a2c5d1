package org.grassroots.governance.formats.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.Adjustment;
import org.grassroots.governance.model.assessment.Band;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.Missing;
import org.grassroots.governance.model.assessment.Node;
import org.grassroots.governance.model.assessment.Scheme;
import org.grassroots.governance.model.assessment.SubjectKind;
import org.grassroots.governance.model.assessment.Veto;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads a scheme: {@code version, from, until, subject, level, fullMarks, decimals, rounding, root,
 * adjustments, bands, vetoes}. A node has {@code id, weight} and either {@code measure, direction,
 * normaliser} or {@code aggregator, missing, children}.
 */
final class SchemeSection {
  private final String id;
  private final YamlMap map;

  SchemeSection(String id, YamlMap map) {
    this.id = id;
    this.map = map;
  }

  Optional<Scheme> read() {
    int version = map.parsed("version", "a whole number", Integer::valueOf).orElse(1);
    Optional<LocalDate> from = map.parsed("from", "a day such as 2025-01-01", LocalDate::parse);
    Optional<LocalDate> until = map.parsed("until", "a day such as 2026-01-01", LocalDate::parse);
    Optional<SubjectKind> subject = subject();
    String level = map.optionalText("level").orElse("");
    BigDecimal fullMarks = map.number("fullMarks").orElse(new BigDecimal(100));
    int decimals = map.parsed("decimals", "a whole number", Integer::valueOf).orElse(2);
    RoundingMode rounding = constant(map, "rounding", RoundingMode.class, RoundingMode.HALF_UP);
    Optional<Node> root = map.map("root").map(this::node);
    List<Adjustment> adjustments = new ArrayList<>();
    map.maps("adjustments").forEach(each -> adjustment(each).ifPresent(adjustments::add));
    List<Band> bands = new ArrayList<>();
    map.maps("bands").forEach(each -> bands.add(band(each)));
    List<Veto> vetoes = new ArrayList<>();
    map.maps("vetoes").forEach(each -> vetoes.add(veto(each)));
    map.finish();
    if (from.isEmpty() || subject.isEmpty() || !(root.orElse(null) instanceof Node.Group tree)) {
      map.fault("root", "an incomplete scheme", "from, subject and a root with children");
      return Optional.empty();
    }
    return Guarded.build(
        map,
        () ->
            new Scheme(
                id,
                version,
                from.get(),
                until,
                subject.get(),
                level,
                tree,
                fullMarks,
                adjustments,
                bands,
                vetoes,
                decimals,
                rounding));
  }

  private Optional<SubjectKind> subject() {
    try {
      return Optional.of(SubjectKind.parse(map.text("subject")));
    } catch (InvalidInput refused) {
      map.fault(
          "subject",
          map.text("subject") + " (" + refused.code() + ")",
          refused.faults().get(0).wanted());
      return Optional.empty();
    }
  }

  private Node node(YamlMap node) {
    String name = node.text("id");
    BigDecimal weight = node.number("weight").orElse(BigDecimal.ONE);
    Node read =
        node.keys().contains("children")
            ? group(name, weight, node)
            : indicator(name, weight, node);
    node.finish();
    return read;
  }

  private Node group(String name, BigDecimal weight, YamlMap node) {
    List<Node> children = new ArrayList<>();
    node.maps("children").forEach(child -> children.add(node(child)));
    return new Node.Group(
        name,
        weight,
        method(node, "aggregator"),
        constant(node, "missing", Missing.class, Missing.SKIP),
        children);
  }

  private static Node indicator(String name, BigDecimal weight, YamlMap node) {
    return new Node.Indicator(
        name,
        weight,
        node.text("measure"),
        constant(node, "direction", Direction.class, Direction.HIGHER_IS_BETTER),
        method(node, "normaliser"));
  }

  /** A method is a map of {@code method} and its parameters. */
  private static Method method(YamlMap node, String key) {
    Map<String, String> parameters = new TreeMap<>();
    Optional<YamlMap> found = node.map(key);
    if (found.isEmpty()) {
      node.fault(key, "", "a map with method and its parameters");
      return Method.of(key);
    }
    YamlMap method = found.get();
    String name = method.text("method");
    method.keys().stream()
        .filter(parameter -> !parameter.equals("method"))
        .forEach(parameter -> parameters.put(parameter, method.text(parameter)));
    method.finish();
    return Method.of(name, parameters);
  }

  private static Optional<Adjustment> adjustment(YamlMap each) {
    String name = each.text("id");
    String measure = each.text("measure");
    BigDecimal points = NeedsSection.number(each, "pointsEach");
    BigDecimal cap = NeedsSection.number(each, "cap");
    each.finish();
    return Guarded.build(each, () -> new Adjustment(name, measure, points, cap));
  }

  private static Band band(YamlMap each) {
    Band band = new Band(each.text("id"), NeedsSection.number(each, "from"));
    each.finish();
    return band;
  }

  private static Veto veto(YamlMap each) {
    Veto veto =
        new Veto(
            each.text("id"),
            each.text("measure"),
            NeedsSection.number(each, "from"),
            each.text("bestBand"));
    each.finish();
    return veto;
  }

  private static <E extends Enum<E>> E constant(
      YamlMap map, String key, Class<E> type, E otherwise) {
    return map.parsed(key, Guarded.known(type), text -> Guarded.constant(type, text))
        .orElse(otherwise);
  }
}
