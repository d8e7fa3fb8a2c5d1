package org.grassroots.governance.model.assessment.life;

import static org.grassroots.governance.model.shared.Decision.accepted;
import static org.grassroots.governance.model.shared.Decision.rejected;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;

/**
 * A result on its way from provisional to published. Immutable; every step is decided here.
 *
 * @param id unique
 * @param recordedBy who recorded it
 * @param recordedAt from when objections are heard
 * @param objections in the order they came
 * @param exemptions in the order they came
 * @param published what froze it; empty while it is provisional
 * @since 0.1
 */
public record ResultLife(
    String id,
    String recordedBy,
    Instant recordedAt,
    List<Objection> objections,
    List<Exemption> exemptions,
    Optional<Published> published) {

  /** Copies the lists. */
  public ResultLife {
    objections = List.copyOf(objections);
    exemptions = List.copyOf(exemptions);
  }

  /** A provisional result. */
  public static ResultLife provisional(String id, String by, Instant at) {
    return new ResultLife(id, by, at, List.of(), List.of(), Optional.empty());
  }

  /** The first moment objections are no longer heard; empty when the scheme hears none. */
  public Optional<Instant> closes(Scheme scheme) {
    return scheme.publication().objectionDays().map(days -> recordedAt.plus(Duration.ofDays(days)));
  }

  /**
   * Hears an objection.
   *
   * @param units the units of the result
   * @return refused with {@code GOV-ASM-240} after publication, {@code GOV-ASM-241} outside the
   *     window, {@code GOV-ASM-242} for a unit or leaf there is none of, {@code GOV-ASM-243}
   *     without evidence, {@code GOV-ASM-244} while one on the same leaf is open
   */
  public Decision<ResultLife> object(Objection objection, Scheme scheme, Set<String> units) {
    List<Reason> reasons = new ArrayList<>();
    published.ifPresent(p -> reasons.add(Reason.of("GOV-ASM-240", "result", id)));
    Optional<Instant> closes = closes(scheme);
    if (closes.filter(end -> objection.at().isBefore(end)).isEmpty()) {
      reasons.add(
          Reason.of(
              "GOV-ASM-241", "result", id, "until", closes.map(Instant::toString).orElse("–")));
    }
    if (!units.contains(objection.unit()) || isExempt(objection.unit())) {
      reasons.add(Reason.of("GOV-ASM-242", "what", objection.unit(), "result", id));
    }
    if (leaf(scheme, objection.leaf()).isEmpty()) {
      reasons.add(Reason.of("GOV-ASM-242", "what", objection.leaf(), "result", id));
    }
    if (objection.evidence().isBlank()) {
      reasons.add(Reason.of("GOV-ASM-243", "what", objection.id()));
    }
    boolean isTwice =
        objections.stream()
            .anyMatch(
                each ->
                    each.isOpen()
                        && each.unit().equals(objection.unit())
                        && each.leaf().equals(objection.leaf()));
    if (isTwice) {
      reasons.add(Reason.of("GOV-ASM-244", "unit", objection.unit(), "leaf", objection.leaf()));
    }
    if (!reasons.isEmpty()) {
      return rejected(reasons.toArray(Reason[]::new));
    }
    List<Objection> more = new ArrayList<>(objections);
    more.add(objection);
    return accepted(
        withObjections(more),
        new Fact(
            "assessment.objected",
            id,
            objection.at(),
            Map.of(
                "objection", objection.id(), "unit", objection.unit(), "leaf", objection.leaf())));
  }

  private static Optional<Node> leaf(Scheme scheme, String id) {
    return scheme.nodes().stream()
        .filter(node -> node.id().equals(id) && node.children().isEmpty())
        .findFirst();
  }

  /**
   * Decides on an objection.
   *
   * @return refused with {@code GOV-ASM-240} after publication, {@code GOV-ASM-245} for an
   *     objection there is none of or that is decided, {@code GOV-ASM-247} by whoever objected or
   *     recorded the result, {@code GOV-ASM-248} for corrections that do not fit: none although
   *     upheld, some although dismissed, of a column the leaf does not look at
   */
  public Decision<ResultLife> rule(String objection, Objection.Ruling ruling, Scheme scheme) {
    List<Reason> reasons = new ArrayList<>();
    published.ifPresent(p -> reasons.add(Reason.of("GOV-ASM-240", "result", id)));
    Optional<Objection> known =
        objections.stream()
            .filter(each -> each.id().equals(objection) && each.isOpen())
            .findFirst();
    if (known.isEmpty()) {
      reasons.add(Reason.of("GOV-ASM-245", "objection", objection));
      return rejected(reasons.toArray(Reason[]::new));
    }
    if (ruling.by().equals(known.get().by()) || ruling.by().equals(recordedBy)) {
      reasons.add(Reason.of("GOV-ASM-247", "who", ruling.by()));
    }
    Set<String> columns = columns(scheme, known.get().leaf());
    if (ruling.isUpheld() == ruling.corrected().isEmpty()
        || !columns.containsAll(ruling.corrected().keySet())) {
      reasons.add(
          Reason.of(
              "GOV-ASM-248",
              "columns",
              String.join(", ", ruling.corrected().keySet()),
              "wanted",
              ruling.isUpheld() ? String.join(", ", columns) : "–"));
    }
    if (!reasons.isEmpty()) {
      return rejected(reasons.toArray(Reason[]::new));
    }
    List<Objection> decided = new ArrayList<>();
    objections.forEach(each -> decided.add(each.equals(known.get()) ? each.with(ruling) : each));
    return accepted(
        withObjections(decided),
        new Fact(
            ruling.isUpheld() ? "assessment.upheld" : "assessment.dismissed",
            id,
            ruling.at(),
            Map.of(
                "objection", objection,
                "unit", known.get().unit(),
                "leaf", known.get().leaf(),
                "by", ruling.by())));
  }

  /** The indicators a leaf looks at; attributes of a unit are not up for objections. */
  private static Set<String> columns(Scheme scheme, String leaf) {
    Set<String> columns = new LinkedHashSet<>();
    leaf(scheme, leaf).ifPresent(node -> node.names(columns::add, columns::add));
    columns.removeIf(column -> scheme.layout().indicator(column).isEmpty());
    return columns;
  }

  /**
   * Takes a unit out.
   *
   * @return refused with {@code GOV-ASM-240} after publication, {@code GOV-ASM-242} for a unit
   *     there is none of or that is out already, {@code GOV-ASM-243} without evidence
   */
  public Decision<ResultLife> exempt(Exemption exemption, Set<String> units) {
    List<Reason> reasons = new ArrayList<>();
    published.ifPresent(p -> reasons.add(Reason.of("GOV-ASM-240", "result", id)));
    if (!units.contains(exemption.unit()) || isExempt(exemption.unit())) {
      reasons.add(Reason.of("GOV-ASM-242", "what", exemption.unit(), "result", id));
    }
    if (exemption.evidence().isBlank()) {
      reasons.add(Reason.of("GOV-ASM-243", "what", exemption.unit()));
    }
    if (!reasons.isEmpty()) {
      return rejected(reasons.toArray(Reason[]::new));
    }
    List<Exemption> more = new ArrayList<>(exemptions);
    more.add(exemption);
    return accepted(
        new ResultLife(id, recordedBy, recordedAt, objections, more, published),
        new Fact(
            "assessment.exempted",
            id,
            exemption.at(),
            Map.of("unit", exemption.unit(), "by", exemption.by())));
  }

  /**
   * Publishes.
   *
   * @return refused with {@code GOV-ASM-240} when it is published, {@code GOV-ASM-249} while
   *     objections are open or may still come
   */
  public Decision<ResultLife> publish(Published how, Scheme scheme) {
    List<Reason> reasons = new ArrayList<>();
    published.ifPresent(p -> reasons.add(Reason.of("GOV-ASM-240", "result", id)));
    List<String> open = objections.stream().filter(Objection::isOpen).map(Objection::id).toList();
    boolean mayCome = closes(scheme).filter(end -> how.at().isBefore(end)).isPresent();
    if (!open.isEmpty() || mayCome) {
      reasons.add(
          Reason.of(
              "GOV-ASM-249",
              "open",
              open.isEmpty() ? "–" : String.join(", ", open),
              "until",
              closes(scheme).map(Instant::toString).orElse("–")));
    }
    return reasons.isEmpty()
        ? accepted(
            new ResultLife(id, recordedBy, recordedAt, objections, exemptions, Optional.of(how)),
            new Fact(
                "assessment.published",
                id,
                how.at(),
                Map.of(
                    "scheme", how.schemeHash(),
                    "input", how.inputHash(),
                    "result", how.resultHash(),
                    "arithmetic", String.valueOf(how.arithmetic()))))
        : rejected(reasons.toArray(Reason[]::new));
  }

  /** The units that are out. */
  public Set<String> exempted() {
    Set<String> units = new HashSet<>();
    exemptions.forEach(each -> units.add(each.unit()));
    return units;
  }

  private boolean isExempt(String unit) {
    return exempted().contains(unit);
  }

  /** What upheld objections corrected, by unit, then column; a later ruling counts. */
  public SortedMap<String, SortedMap<String, String>> corrections() {
    SortedMap<String, SortedMap<String, String>> corrections = new TreeMap<>();
    for (Objection objection : objections) {
      objection
          .ruling()
          .filter(Objection.Ruling::isUpheld)
          .ifPresent(
              ruling ->
                  corrections
                      .computeIfAbsent(objection.unit(), unit -> new TreeMap<>())
                      .putAll(ruling.corrected()));
    }
    return corrections;
  }

  private ResultLife withObjections(List<Objection> all) {
    return new ResultLife(id, recordedBy, recordedAt, all, exemptions, published);
  }
}
