package org.grassroots.governance.formats.organisation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.organisation.coverage.Subject;
import org.grassroots.governance.model.shared.Fault;

/** Reads what is to be covered. */
final class EnterpriseTable {
  private final Map<String, List<MemberRow>> members = new HashMap<>();
  private final LocalDate day;
  private final List<Fault> faults;
  private final List<Subject> subjects = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  EnterpriseTable(List<MemberRow> rows, LocalDate day, List<Fault> faults) {
    rows.forEach(
        row -> members.computeIfAbsent(row.enterprise(), id -> new ArrayList<>()).add(row));
    this.day = day;
    this.faults = faults;
  }

  List<Subject> subjects() {
    return subjects;
  }

  void read(Path file) {
    Rows.read(file, List.of("id"), faults, this::row);
  }

  private void row(Cells cells) {
    String id = cells.wanted("id");
    if (!id.isEmpty() && !ids.add(id)) {
      cells.fault("GOV-ORG-014", "id", id, "an id no earlier row has");
    }
    List<MemberRow> rows = members.getOrDefault(id, List.of());
    Optional<Long> full = cells.count("fullMembers");
    Optional<Long> all = cells.count("members");
    long fullMembers =
        full.orElseGet(() -> all.orElseGet(() -> OrganisationRegister.count(rows, day, true)));
    long every =
        all.orElseGet(() -> full.orElseGet(() -> OrganisationRegister.count(rows, day, false)));
    if (every < fullMembers) {
      cells.fault(
          "GOV-ORG-012",
          "members",
          cells.text("members"),
          "at least the " + fullMembers + " full members");
    }
    subjects.add(
        new Subject(
            id,
            cells.text("name"),
            fullMembers,
            Math.max(every, fullMembers),
            cells.position(),
            cells.text("grid"),
            cells.text("organisation")));
  }
}
