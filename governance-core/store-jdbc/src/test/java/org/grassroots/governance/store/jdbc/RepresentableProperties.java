package org.grassroots.governance.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;

/** A bound that a column cannot keep divides the kept values as it is. */
class RepresentableProperties {
  private static final Column SHARE = new Column("share", FieldType.DECIMAL, 4, 2);
  private static final Column AT = new Column("at", FieldType.INSTANT, 0, 0);

  @Property
  void kept_decimals_lie_on_the_same_side_of_a_bound_and_its_ceiling(
      @ForAll @BigRange(min = "-101", max = "101") @Scale(6) BigDecimal bound,
      @ForAll @IntRange(min = -9999, max = 9999) int hundredths) {
    BigDecimal kept = BigDecimal.valueOf(hundredths, 2);
    boolean isBelow = kept.compareTo(bound) < 0;

    assertThat(
            Representable.ceiling(SHARE, FieldValue.of(bound))
                .map(ceiling -> kept.compareTo(((FieldValue.Decimal) ceiling).value()) < 0)
                .orElse(true))
        .isEqualTo(isBelow);
  }

  @Property
  void only_kept_decimals_can_be_equal(
      @ForAll @BigRange(min = "-101", max = "101") @Scale(3) BigDecimal value) {
    boolean fits =
        value.abs().compareTo(new BigDecimal("99.99")) <= 0
            && value.stripTrailingZeros().scale() <= 2;

    assertThat(Representable.isKept(SHARE, FieldValue.of(value))).isEqualTo(fits);
  }

  @Property
  void instants_are_kept_to_the_microsecond(
      @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long second,
      @ForAll @IntRange(min = 0, max = 999_999_999) int nano) {
    Instant bound = Instant.ofEpochSecond(second, nano);
    Instant ceiling =
        ((FieldValue.Moment) Representable.ceiling(AT, FieldValue.of(bound)).orElseThrow()).value();

    assertThat(ceiling).isBetween(bound, bound.plusNanos(999));
    assertThat(ceiling.getNano() % 1000).isZero();
  }

  @Example
  void beyond_the_last_instant_there_is_none() {
    assertThat(Representable.ceiling(AT, FieldValue.of(Instant.MAX))).isEmpty();
    assertThat(Representable.ceiling(AT, FieldValue.of(Instant.MIN)))
        .contains(FieldValue.of(Instant.parse("0001-01-01T00:00:00Z")));
  }
}
