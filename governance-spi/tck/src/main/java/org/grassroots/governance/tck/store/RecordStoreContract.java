package org.grassroots.governance.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * The contract of a store: every law, and a model-based property that compares it with {@link
 * ReferenceStore} under random commits. Implement {@link #harness()} in a class named {@code
 * …ContractTest}.
 *
 * @since 0.1
 */
public interface RecordStoreContract {

  /** The harness of the store under test; the same one for all laws. */
  StoreHarness harness();

  /** Every law that applies, by number; all that are broken are reported together. */
  @Example
  default void keeps_every_law_of_the_storage_port() {
    List<String> broken =
        StoreLaw.all().stream()
            .filter(law -> law.appliesTo(harness()))
            .flatMap(law -> broken(law).stream())
            .toList();
    assertThat(broken).isEmpty();
  }

  private Optional<String> broken(StoreLaw law) {
    try {
      law.prove(harness());
      return Optional.empty();
    } catch (AssertionError error) {
      return Optional.of(String.valueOf(error.getMessage()));
    }
  }

  /**
   * Whatever is committed, refused, repeated and reopened: the store answers like the reference and
   * holds the same.
   */
  @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
  default void behaves_like_the_reference(@ForAll("steps") List<StoreStep> steps) {
    String location = "model-" + UUID.randomUUID();
    ReferenceStore reference = ReferenceStore.create();
    reference.declare(List.of(LawKinds.KIND));
    try (RecordStore store = LawKinds.fresh(harness(), location)) {
      for (StoreStep step : steps) {
        assertThat(step.outcome(store)).as("%s", step).isEqualTo(step.outcome(reference));
      }
      assertThat(picture(store)).isEqualTo(picture(reference));
    }
  }

  /** Everything that can be asked, as text. */
  private static String picture(RecordStore store) {
    StringBuilder picture = new StringBuilder();
    Query all =
        Query.of(LawKinds.NAME, Condition.all(), 100).orderedBy(Query.Sort.byDescending("title"));
    store.query(all).records().forEach(r -> picture.append(shown(r)).append('\n'));
    picture.append(store.changes(0, 1000)).append('\n');
    for (String id : List.of("a", "b", "c", "😀")) {
      store
          .history(LawKinds.NAME, id)
          .forEach(
              entry ->
                  picture
                      .append(entry.version())
                      .append(entry.position())
                      .append(entry.type())
                      .append(entry.record().map(RecordStoreContract::shown))
                      .append('\n'));
    }
    picture.append(
        store.aggregate(
            new Aggregation(LawKinds.NAME, Condition.all(), List.of("code"), List.of("whole"))));
    return picture.toString();
  }

  private static String shown(org.grassroots.governance.spi.store.StoredRecord record) {
    return record.id()
        + record.version()
        + record.document()
        + new java.util.TreeMap<>(record.fields());
  }

  /** Random commits over four records, versions near those that exist, ids that come again. */
  @Provide
  default Arbitrary<List<StoreStep>> steps() {
    Arbitrary<StoreStep.Writing> writing =
        Combinators.combine(
                Arbitraries.of("a", "b", "c", "😀"),
                Arbitraries.longs().between(0, 4),
                Arbitraries.integers().between(0, 4),
                Arbitraries.of("", " ", "ä", "𠀀z", "'\"", "\uFFFD"),
                Arbitraries.of("x", "y", "").optional(0.3))
            .as(StoreStep.Writing::new);
    return Combinators.combine(
            Arbitraries.integers().between(0, 60),
            writing.list().ofMinSize(1).ofMaxSize(3),
            writing.optional(0.2))
        .as(StoreStep::new)
        .list()
        .ofMaxSize(25);
  }
}
