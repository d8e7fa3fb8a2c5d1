package org.grassroots.governance.engine.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * Which matters to list: those that agree with every part that is present, oldest first.
 *
 * @param unitPath only matters at or below the unit of this path
 * @param kind only matters of this kind
 * @param state only matters in this state
 * @param department only matters of this department
 * @param isOpen only matters that are not closed
 * @param isWithoutDuty only matters that no post is accountable for
 * @param limit matters a page, 1 to 10,000
 * @param after where the page before ended
 * @since 0.1
 */
public record MatterQuestion(
    Optional<String> unitPath,
    Optional<String> kind,
    Optional<String> state,
    Optional<String> department,
    boolean isOpen,
    boolean isWithoutDuty,
    int limit,
    Optional<Query.Cursor> after) {

  /** Every matter, {@code limit} a page. */
  public static MatterQuestion all(int limit) {
    Optional<String> any = Optional.empty();
    return new MatterQuestion(any, any, any, any, false, false, limit, Optional.empty());
  }

  /** The same question for open matters only. */
  public MatterQuestion open() {
    return new MatterQuestion(unitPath, kind, state, department, true, isWithoutDuty, limit, after);
  }

  /** The same question for matters that no post is accountable for. */
  public MatterQuestion withoutDuty() {
    return new MatterQuestion(unitPath, kind, state, department, isOpen, true, limit, after);
  }

  /** The same question at or below a unit. */
  public MatterQuestion below(String path) {
    return new MatterQuestion(
        Optional.of(path), kind, state, department, isOpen, isWithoutDuty, limit, after);
  }

  /** The page after this cursor. */
  public MatterQuestion after(Query.Cursor cursor) {
    return new MatterQuestion(
        unitPath, kind, state, department, isOpen, isWithoutDuty, limit, Optional.of(cursor));
  }

  /** The records, whoever may see them. */
  Page page(RecordStore store) {
    return page(store, new Condition.And(List.of()));
  }

  private Page page(RecordStore store, Condition rows) {
    Query query =
        Query.of(MatterRecords.KIND.name(), conditions(rows), limit)
            .orderedBy(Query.Sort.by("opened"));
    return store.query(after.map(query::after).orElse(query));
  }

  MatterPage ask(RecordStore store, Condition rows, UnaryOperator<Matter> mask) {
    Page page = page(store, rows);
    List<Matter> matters =
        page.records().stream().map(MatterRecords::read).map(mask::apply).toList();
    return new MatterPage(matters, page.next());
  }

  private Condition conditions(Condition rows) {
    List<Condition> parts = new ArrayList<>(List.of(rows));
    unitPath.ifPresent(path -> parts.add(new Condition.Prefix("unit_path", path)));
    equal(parts, "matter_kind", kind);
    equal(parts, "state", state);
    equal(parts, "department", department);
    if (isOpen) {
      parts.add(new Condition.IsAbsent("closed"));
    }
    if (isWithoutDuty) {
      parts.add(new Condition.IsAbsent("accountable"));
    }
    return new Condition.And(parts);
  }

  private static void equal(List<Condition> parts, String field, Optional<String> value) {
    value.ifPresent(text -> parts.add(Condition.equal(field, FieldValue.of(text))));
  }
}
