package org.grassroots.governance.formats.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.grassroots.governance.model.organisation.Measure;
import org.grassroots.governance.model.organisation.Registered;
import org.grassroots.governance.model.organisation.RuleBook;
import org.grassroots.governance.model.organisation.Standing;
import org.grassroots.governance.model.organisation.coverage.Subject;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A register of organisations as its tables tell it. Immutable.
 *
 * @param organisations by id
 * @param members the rows of members as published
 * @param enterprises what is to be covered, by id; figures a table leaves out are those it states
 * @param grids the grids of their own table, in its order
 * @since 0.1
 */
public record OrganisationRegister(
    List<Registered> organisations,
    List<MemberRow> members,
    List<Subject> enterprises,
    List<String> grids) {
  /** Copies the lists. */
  public OrganisationRegister {
    organisations = List.copyOf(organisations);
    members = List.copyOf(members);
    enterprises = List.copyOf(enterprises);
    grids = List.copyOf(grids);
  }

  /**
   * Reads a register.
   *
   * @param day the day for which members are counted where enterprises state no figures
   * @throws InvalidInput {@code GOV-FMT-…} a file that cannot be read, {@code GOV-ORG-011} a
   *     missing column, {@code GOV-ORG-012} a cell that says nothing usable, {@code GOV-ORG-013} a
   *     name nobody knows, {@code GOV-ORG-014} an id twice, {@code GOV-ORG-015} a circle of
   *     parents; every bad row of every file
   */
  public static OrganisationRegister read(OrganisationFiles files, RuleBook book, LocalDate day) {
    List<Fault> faults = new ArrayList<>();
    List<MemberRow> members = new ArrayList<>();
    files
        .members()
        .ifPresent(
            path ->
                Rows.read(
                    path,
                    List.of("person", "organisation"),
                    faults,
                    cells -> members.add(MemberTable.row(cells))));
    OrganisationTable table = new OrganisationTable(book, faults);
    table.read(files.organisations());
    table.join(members);
    files.holders().ifPresent(table::readHolders);
    EnterpriseTable enterprises = new EnterpriseTable(members, day, faults);
    files.enterprises().ifPresent(enterprises::read);
    List<String> grids = new ArrayList<>();
    files
        .grids()
        .ifPresent(
            path -> Rows.read(path, List.of("id"), faults, cells -> grids.add(cells.wanted("id"))));
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    List<Registered> organisations = table.organisations();
    if (files.members().isPresent()) {
      organisations =
          organisations.stream()
              .map(each -> counted(each, day, Measure.FULL_MEMBERS, true))
              .map(each -> counted(each, day, Measure.MEMBERS, false))
              .toList();
    }
    if (files.enterprises().isPresent()) {
      organisations =
          organisations.stream().map(each -> covering(each, enterprises.subjects())).toList();
    }
    return new OrganisationRegister(
        organisations,
        members,
        enterprises.subjects().stream().sorted(Comparator.comparing(Subject::id)).toList(),
        grids);
  }

  private static Registered counted(
      Registered each, LocalDate day, Measure measure, boolean isFull) {
    long count =
        each.organisation().membersOn(day).values().stream()
            .filter(standing -> !isFull || standing == Standing.FULL)
            .count();
    return each.withFigure(measure, count);
  }

  private static Registered covering(Registered each, List<Subject> subjects) {
    String id = each.organisation().id();
    return each.withFigure(
        Measure.UNITS,
        subjects.stream().filter(subject -> subject.organisation().equals(id)).count());
  }

  /** Persons who are members on a day of no organisation that exists, by id, each once. */
  public List<String> membersWithout(LocalDate day) {
    List<String> existing =
        organisations.stream()
            .map(Registered::organisation)
            .filter(organisation -> organisation.existsOn(day))
            .map(organisation -> organisation.id())
            .toList();
    java.util.Set<String> known = new java.util.HashSet<>(existing);
    java.util.TreeSet<String> without = new java.util.TreeSet<>();
    java.util.Set<String> with = new java.util.HashSet<>();
    for (MemberRow row : members) {
      if (row.standing().contains(day)) {
        (known.contains(row.organisation()) ? with : without).add(row.person());
      }
    }
    without.removeAll(with);
    return List.copyOf(without);
  }

  /** How many persons with a standing are members on a day, of the enterprise. */
  static long count(List<MemberRow> rows, LocalDate day, boolean isFull) {
    return rows.stream()
        .filter(row -> row.standing().contains(day))
        .filter(row -> !isFull || row.standing().value() == Standing.FULL)
        .map(MemberRow::person)
        .distinct()
        .count();
  }
}
