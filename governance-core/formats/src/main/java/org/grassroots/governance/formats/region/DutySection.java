package org.grassroots.governance.formats.region;

import java.time.LocalDate;
import java.util.Optional;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.duty.DutyEntry;
import org.grassroots.governance.model.duty.DutyRole;

/**
 * Reads an entry of a responsibility list: {@code unit, class, stage, role, post, from, until,
 * override, basis}.
 */
final class DutySection {
  private static final String DAY = "a day such as 2025-01-01";

  private DutySection() {}

  static Optional<DutyEntry> read(YamlMap map) {
    String unit = map.text("unit");
    String category = map.optionalText("class").orElse("");
    String stage = map.optionalText("stage").orElse("");
    DutyRole role =
        map.parsed(
                "role",
                Guarded.known(DutyRole.class),
                text -> Guarded.constant(DutyRole.class, text))
            .orElse(DutyRole.LEAD);
    String post = map.text("post");
    Optional<LocalDate> from = map.parsed("from", DAY, LocalDate::parse);
    Optional<LocalDate> until = map.parsed("until", DAY, LocalDate::parse);
    boolean isOverride = map.flag("override");
    String basis = map.optionalText("basis").orElse("");
    map.finish();
    return Guarded.build(
        map,
        () -> new DutyEntry(unit, category, stage, role, post, from, until, isOverride, basis));
  }
}
