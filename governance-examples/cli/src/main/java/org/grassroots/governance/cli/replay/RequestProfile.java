package org.grassroots.governance.cli.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.grassroots.governance.engine.matter.PublishedMatter;
import org.grassroots.governance.formats.intake.FieldKind;
import org.grassroots.governance.formats.intake.Finding;
import org.grassroots.governance.formats.intake.Finding.Action;
import org.grassroots.governance.formats.intake.IntakeProfile;
import org.grassroots.governance.formats.intake.IntakeRow;
import org.grassroots.governance.model.matter.Published;
import org.grassroots.governance.model.matter.Whereabouts;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * An intake profile whose fields are those of service requests: {@code opened} must be there;
 * {@code target}, {@code closed}, {@code status}, {@code department}, {@code category}, {@code
 * ward} and {@code position} may; further text fields become details of the matter.
 */
final class RequestProfile {
  static final String UNKNOWN = "unknown";
  static final String WARD = "ward";
  static final String FLAGS = "flags";

  private static final Map<String, Set<FieldKind>> KINDS =
      Map.of(
          "opened",
          Set.of(FieldKind.DATE_TIME),
          "target",
          Set.of(FieldKind.DATE_TIME),
          "closed",
          Set.of(FieldKind.DATE_TIME),
          "status",
          Set.of(FieldKind.TEXT),
          "department",
          Set.of(FieldKind.TEXT, FieldKind.NUMBERED),
          "category",
          Set.of(FieldKind.TEXT, FieldKind.NUMBERED),
          WARD,
          Set.of(FieldKind.TEXT, FieldKind.NUMBERED),
          "position",
          Set.of(FieldKind.POSITION));

  private final IntakeProfile intake;
  private final List<String> details;

  private RequestProfile(IntakeProfile intake) {
    this.intake = intake;
    this.details =
        intake.fields().stream()
            .filter(field -> !KINDS.containsKey(field) && !intake.key().equals(Optional.of(field)))
            .toList();
  }

  /**
   * Checks that the profile is one of service requests.
   *
   * @throws InvalidInput {@code GOV-RPL-001} with every field of another kind, and when nothing
   *     says when a request was opened
   */
  static RequestProfile of(IntakeProfile intake) {
    List<Fault> faults = new ArrayList<>();
    String where = "profile " + intake.name() + ", field ";
    KINDS.forEach(
        (field, kinds) ->
            intake
                .kindOf(field)
                .filter(kind -> !kinds.contains(kind))
                .ifPresent(kind -> faults.add(fault(where + field, kind.word(), kinds))));
    if (!intake.isRequired("opened")) {
      faults.add(
          Fault.of("GOV-RPL-001", where + "opened", "", "a date-time field with required: true"));
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return new RequestProfile(intake);
  }

  private static Fault fault(String where, String found, Set<FieldKind> kinds) {
    List<String> wanted = kinds.stream().map(FieldKind::word).sorted().toList();
    return Fault.of("GOV-RPL-001", where, found, "the type " + String.join(" or ", wanted));
  }

  /** The intake profile behind. */
  IntakeProfile intake() {
    return intake;
  }

  /** The matter in a row; without areas its ward is its area. */
  PublishedMatter matter(IntakeRow row, Optional<AreaMap> areas) {
    String ward = row.text(WARD).orElse(UNKNOWN);
    Optional<Position> position = row.position("position");
    Optional<String> area =
        areas.isPresent() ? position.flatMap(areas.get()::areaOf) : Optional.of(ward);
    return new PublishedMatter(
        row.key(),
        row.text("category").orElse(UNKNOWN),
        Optional.of(row.text("department").orElse(UNKNOWN)),
        new Whereabouts("", area, position),
        new Published(
            row.dateTime("opened").orElseThrow(),
            row.dateTime("target"),
            row.dateTime("closed"),
            row.text("status").orElse("")),
        details(row, ward));
  }

  private Map<String, String> details(IntakeRow row, String ward) {
    Map<String, String> values = new TreeMap<>();
    details.forEach(field -> row.text(field).ifPresent(value -> values.put(field, value)));
    values.put(WARD, ward);
    if (!row.flags().isEmpty()) {
      values.put(FLAGS, String.join(",", row.flags()));
    }
    return values;
  }

  /** The finding on a row that is closed before it is opened. */
  Optional<Finding> oddity(IntakeRow row) {
    return row.dateTime("closed")
        .filter(closed -> closed.isBefore(row.dateTime("opened").orElseThrow()))
        .map(
            closed ->
                new Finding(
                    row.record(),
                    intake.columnOf("closed"),
                    row.published("closed"),
                    "closed-before-opened",
                    Action.KEPT));
  }
}
