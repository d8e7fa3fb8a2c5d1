package org.grassroots.governance.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnitDiffProperties {

  @Property
  void figures_are_those_of_sets_of_codes(
      @ForAll("lists") List<UnitRow> before, @ForAll("lists") List<UnitRow> after) {
    UnitDiff diff = UnitDiff.of(before, after);

    for (int level = 1; level <= 3; level++) {
      Set<String> old = codes(before, level);
      Set<String> now = codes(after, level);
      UnitDiff.Counts counts = diff.of(level);
      assertThat(counts.before()).isEqualTo(old.size());
      assertThat(counts.after()).isEqualTo(now.size());
      assertThat(counts.removed())
          .isEqualTo((int) old.stream().filter(c -> !now.contains(c)).count());
      assertThat(counts.added())
          .isEqualTo((int) now.stream().filter(c -> !old.contains(c)).count());
      assertThat(counts.renamed())
          .isEqualTo(
              (int)
                  old.stream()
                      .filter(now::contains)
                      .filter(code -> !name(before, code).equals(name(after, code)))
                      .count());
    }
  }

  @Property
  void the_other_way_round_added_and_removed_change_places(
      @ForAll("lists") List<UnitRow> before, @ForAll("lists") List<UnitRow> after) {
    UnitDiff there = UnitDiff.of(before, after);
    UnitDiff back = UnitDiff.of(after, before);

    there
        .levels()
        .forEach(
            (level, counts) -> {
              assertThat(back.of(level).added()).isEqualTo(counts.removed());
              assertThat(back.of(level).removed()).isEqualTo(counts.added());
              assertThat(back.of(level).renamed()).isEqualTo(counts.renamed());
            });
    assertThat(UnitDiff.of(before, before).changes()).isEmpty();
  }

  @Provide
  Arbitrary<List<UnitRow>> lists() {
    Arbitrary<String> codes = Arbitraries.of("a", "b", "c", "d", "e");
    Arbitrary<String> names = Arbitraries.of("n", "m");
    return Combinators.combine(codes, names, Arbitraries.integers().between(1, 3))
        .as((code, name, level) -> new UnitRow(code, name, level, ""))
        .list()
        .uniqueElements(UnitRow::code)
        .ofMaxSize(5);
  }

  private static Set<String> codes(List<UnitRow> rows, int level) {
    return rows.stream()
        .filter(row -> row.level() == level)
        .map(UnitRow::code)
        .collect(Collectors.toSet());
  }

  private static String name(List<UnitRow> rows, String code) {
    return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow().name();
  }
}
