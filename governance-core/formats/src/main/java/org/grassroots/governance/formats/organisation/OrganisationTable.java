package org.grassroots.governance.formats.organisation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.organisation.Approval;
import org.grassroots.governance.model.organisation.Measure;
import org.grassroots.governance.model.organisation.Organisation;
import org.grassroots.governance.model.organisation.OrganisationKind;
import org.grassroots.governance.model.organisation.PostHistory;
import org.grassroots.governance.model.organisation.PostKind;
import org.grassroots.governance.model.organisation.Registered;
import org.grassroots.governance.model.organisation.RuleBook;
import org.grassroots.governance.model.organisation.Standing;
import org.grassroots.governance.model.organisation.Tenure;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;

/** Reads organisations and puts members and holders into them. */
final class OrganisationTable {
  private static final List<String> ACTING = List.of("true", "false", "yes", "no");

  private final RuleBook book;
  private final List<Fault> faults;
  private final SortedMap<String, Registered> byId = new TreeMap<>();
  private final Map<String, Cells> rows = new TreeMap<>();
  private final Map<String, SortedMap<String, PostHistory>> posts = new TreeMap<>();
  private final Map<String, SortedMap<String, Timeline<LocalDate, Standing>>> members =
      new TreeMap<>();

  OrganisationTable(RuleBook book, List<Fault> faults) {
    this.book = book;
    this.faults = faults;
  }

  void read(Path file) {
    Rows.read(file, List.of("id", "kind", "form"), faults, this::row);
    rows.forEach(this::checkParent);
  }

  private void row(Cells cells) {
    String id = cells.wanted("id");
    String kind = cells.known("kind", book.kinds().keySet());
    Optional<OrganisationKind> rules = book.kind(kind);
    String form =
        rules.map(known -> cells.known("form", known.forms())).orElseGet(() -> cells.text("form"));
    Span<LocalDate, String> life = life(cells, form);
    Timeline<LocalDate, String> forms = Timeline.of(List.of(life));
    String parent = cells.text("parent");
    Timeline<LocalDate, String> parents =
        parent.isEmpty()
            ? Timeline.empty()
            : Timeline.of(List.of(new Span<>(life.from(), life.to(), parent)));
    Organisation organisation =
        new Organisation(
            id,
            cells.text("name"),
            kind,
            cells.text("unit"),
            forms,
            parents,
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            cells.days("elected"),
            approvals(cells),
            List.of());
    Registered read =
        new Registered(organisation, figures(cells), cells.position(), cells.text("grid"));
    if (!id.isEmpty() && rows.putIfAbsent(id, cells) != null) {
      cells.fault("GOV-ORG-014", "id", id, "an id no earlier row has");
      return;
    }
    byId.put(id, read);
  }

  private static Span<LocalDate, String> life(Cells cells, String form) {
    LocalDate founded = cells.day("founded").orElse(LocalDate.MIN);
    Optional<LocalDate> dissolved = cells.day("dissolved");
    if (dissolved.filter(end -> !end.isAfter(founded)).isPresent()) {
      cells.fault(
          "GOV-ORG-012",
          "dissolved",
          cells.text("dissolved"),
          "a day after " + cells.text("founded"));
      return Span.since(founded, form);
    }
    return new Span<>(founded, dissolved, form);
  }

  private static List<Approval> approvals(Cells cells) {
    String reference = cells.text("approval");
    String rule = cells.text("approvalRule");
    return reference.isEmpty()
        ? List.of()
        : List.of(new Approval(rule.isEmpty() ? Approval.ANY : rule, reference, LocalDate.MIN));
  }

  private static Map<Measure, Long> figures(Cells cells) {
    Map<Measure, Long> figures = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      cells.count(measure.word()).ifPresent(count -> figures.put(measure, count));
    }
    return figures;
  }

  private void checkParent(String id, Cells cells) {
    String parent = cells.text("parent");
    if (parent.isEmpty()) {
      return;
    }
    Registered above = byId.get(parent);
    if (above == null) {
      cells.fault("GOV-ORG-013", "parent", parent, "the id of an organisation of the table");
      return;
    }
    List<String> allowed =
        book.kind(cells.text("kind")).map(OrganisationKind::parents).orElse(List.of());
    if (!allowed.isEmpty() && !allowed.contains(above.organisation().kind())) {
      cells.fault(
          "GOV-ORG-013",
          "parent",
          parent + ", a " + above.organisation().kind(),
          "one of kind " + allowed);
    }
    Set<String> seen = new HashSet<>(List.of(id));
    Cells next = cells;
    while (next != null && !next.text("parent").isEmpty() && seen.add(next.text("parent"))) {
      next = rows.get(next.text("parent"));
    }
    if (next != null && next.text("parent").equals(id)) {
      cells.fault("GOV-ORG-015", "parent", parent, "parents that end; these lead back to " + id);
    }
  }

  /** Puts members into the organisations they name; a name nobody knows is a member of none. */
  void join(List<MemberRow> list) {
    for (MemberRow row : list) {
      SortedMap<String, Timeline<LocalDate, Standing>> joined =
          members.computeIfAbsent(row.organisation(), id -> new TreeMap<>());
      joined.merge(
          row.person(),
          Timeline.of(List.of(row.standing())),
          (old, fresh) -> old.with(row.standing()));
    }
  }

  void readHolders(Path file) {
    Rows.read(file, List.of("organisation", "post", "person"), faults, this::holder);
  }

  private void holder(Cells cells) {
    Registered at = byId.get(cells.wanted("organisation"));
    String person = cells.wanted("person");
    boolean isActing =
        !cells.text("acting").isEmpty()
            && List.of("true", "yes").contains(cells.known("acting", ACTING));
    if (at == null) {
      cells.fault(
          "GOV-ORG-013",
          "organisation",
          cells.text("organisation"),
          "the id of an organisation of the table");
      return;
    }
    List<String> known =
        book.kind(at.organisation().kind()).map(OrganisationKind::posts).orElse(List.of()).stream()
            .map(PostKind::id)
            .toList();
    String post = cells.known("post", known);
    Span<LocalDate, Boolean> time = MemberTable.span(cells, isActing);
    Span<LocalDate, Tenure> term =
        new Span<>(time.from(), time.to(), new Tenure(time.from(), isActing));
    SortedMap<String, PostHistory> histories =
        posts.computeIfAbsent(at.organisation().id(), id -> new TreeMap<>());
    PostHistory history = histories.getOrDefault(post, PostHistory.EMPTY);
    try {
      List<Span<LocalDate, Tenure>> terms = new ArrayList<>(List.of(term));
      Timeline<LocalDate, Tenure> own = history.people().get(person);
      terms.addAll(own == null ? List.of() : own.spans());
      Timeline.of(terms);
      histories.put(post, history.with(person, term));
    } catch (InvalidInput overlap) {
      cells.fault(
          "GOV-ORG-012", "from", cells.text("from"), "terms of one person that do not overlap");
    }
  }

  /** Everything read, by id. */
  List<Registered> organisations() {
    return byId.values().stream().map(this::complete).toList();
  }

  private Registered complete(Registered each) {
    Organisation of = each.organisation();
    Organisation full =
        new Organisation(
            of.id(),
            of.name(),
            of.kind(),
            of.unit(),
            of.forms(),
            of.parents(),
            members.getOrDefault(of.id(), new TreeMap<>()),
            of.covers(),
            posts.getOrDefault(of.id(), new TreeMap<>()),
            of.elections(),
            of.approvals(),
            of.extensions());
    return new Registered(full, each.figures(), each.seat(), each.grid());
  }
}
