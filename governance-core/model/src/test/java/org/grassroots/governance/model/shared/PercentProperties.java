package org.grassroots.governance.model.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PercentProperties {

  @Property
  void a_share_is_off_by_at_most_half_of_its_last_digit(
      @ForAll @IntRange(max = 1000) int part, @ForAll @IntRange(max = 1000) int rest) {
    int whole = part + rest + 1;
    BigDecimal twice =
        Percent.of(part, whole, 1)
            .value()
            .multiply(BigDecimal.valueOf(whole))
            .subtract(BigDecimal.valueOf(part * 100L))
            .multiply(BigDecimal.valueOf(20));

    assertThat(twice).isBetween(BigDecimal.valueOf(-whole), BigDecimal.valueOf(whole));
  }

  @Example
  void halves_go_up_and_zeros_do_not_show() {
    assertThat(Percent.of(1, 2000, 1)).hasToString("0.1%");
    assertThat(new Percent(new BigDecimal("5.00"))).isEqualTo(new Percent(BigDecimal.valueOf(5)));
    assertThat(Percent.of(1, 1, 1)).hasToString("100%");
    assertThat(Percent.of(0, 7, 3)).hasToString("0%").isLessThan(Percent.of(1, 7, 3));
  }

  @Example
  void what_is_no_share_is_refused() {
    assertThatThrownBy(() -> Percent.of(2, 1, 1)).hasMessageContaining("GOV-PCT-001");
    assertThatThrownBy(() -> Percent.of(0, 0, 1)).hasMessageContaining("GOV-PCT-001");
    assertThatThrownBy(() -> new Percent(new BigDecimal("-0.1")))
        .hasMessageContaining("GOV-PCT-001");
  }

  @Example
  void extra_fields_keep_their_type_and_their_order() {
    Attributes fields =
        Attributes.of(Map.of("b", new Attribute.Whole(2), "a", new Attribute.Words("x")))
            .with("c", new Attribute.Decimal(new BigDecimal("1.50")));

    assertThat(fields.values()).containsOnlyKeys("a", "b", "c");
    assertThat(fields.find("c")).contains(new Attribute.Decimal(new BigDecimal("1.5")));
    assertThat(fields.without("b").find("b")).isEmpty();
    assertThatThrownBy(() -> fields.with(" ", new Attribute.Flag(true)))
        .hasMessageContaining("GOV-ATT-001");
  }
}
