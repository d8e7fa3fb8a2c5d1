package org.grassroots.governance.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.unit.UnitFinding.Flaw;
import org.junit.jupiter.api.Test;

class UnitReviewTest {

  @Test
  void a_clean_list_has_no_findings_and_counts_its_levels() {
    UnitReview review = review(row("11", 1, ""), row("1101", 2, "11"), row("12", 1, ""));

    assertThat(review.findings()).isEmpty();
    assertThat(review.levels()).isEqualTo(Map.of(1, 2, 2, 1, 3, 0));
    assertThat(review.childless()).isEqualTo(Map.of(1, 1, 2, 1));
  }

  @Test
  void of_rows_with_one_code_the_first_counts_and_the_others_are_found() {
    UnitReview review = review(row("11", 1, ""), row("11", 2, "99"), row("11", 1, ""));

    assertThat(review.findings())
        .containsExactly(new UnitFinding(Flaw.DUPLICATE, 1), new UnitFinding(Flaw.DUPLICATE, 2));
    assertThat(review.levels()).containsEntry(1, 1).containsEntry(2, 0);
  }

  @Test
  void a_parent_that_is_missing_or_not_above_makes_an_orphan() {
    UnitReview review =
        review(
            row("11", 1, ""),
            row("1101", 2, ""),
            row("1202", 2, "12"),
            row("1102", 2, "1102"),
            row("13", 1, "11"));

    assertThat(review.findings())
        .filteredOn(finding -> finding.flaw() == Flaw.ORPHAN)
        .extracting(UnitFinding::row)
        .containsExactly(1, 2, 3, 4);
    assertThat(review.forest().size()).isEqualTo(5);
  }

  @Test
  void a_code_that_does_not_start_with_its_parents_code_breaks_the_prefix() {
    UnitReview review = review(row("11", 1, ""), row("1201", 2, "11"), row("1301", 2, "13"));

    assertThat(review.count(Flaw.PREFIX_BREAK)).isEqualTo(1);
    assertThat(review.count(Flaw.ORPHAN)).isEqualTo(1);
  }

  @Test
  void parents_may_come_after_their_children() {
    UnitReview review = review(row("110101", 3, "1101"), row("1101", 2, "11"), row("11", 1, ""));

    assertThat(review.findings()).isEmpty();
    assertThat(review.forest().end(0)).isEqualTo(3);
  }

  @Test
  void a_row_needs_a_code_and_a_level() {
    assertThatThrownBy(() -> row(" ", 1, "")).hasMessageContaining("GOV-UNI-003");
    assertThatThrownBy(() -> row("1", 0, "")).hasMessageContaining("GOV-UNI-003");
  }

  private static UnitReview review(UnitRow... rows) {
    return UnitReview.of(List.of(rows), 3);
  }

  private static UnitRow row(String code, int level, String parent) {
    return new UnitRow(code, "name", level, parent);
  }
}
