package org.grassroots.governance.formats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WardProperties {

  @Property
  void one_ward_has_one_key_in_all_its_spellings(
      @ForAll @IntRange(min = 1, max = 99_999) int ward,
      @ForAll @IntRange(max = 3) int zeros,
      @ForAll("prefixes") String prefix) {
    String spelling = prefix + "0".repeat(zeros) + ward;

    for (String city : List.of("boston", "baltimore", "san-francisco")) {
      assertThat(ward(city, spelling)).isEqualTo(String.valueOf(ward));
    }
  }

  @Property
  void ottawa_counts_one_to_twenty_three_only(
      @ForAll @IntRange(min = 0, max = 400) int ward, @ForAll("ottawa") String spelling) {
    String expected = ward >= 1 && ward <= 23 ? String.valueOf(ward) : "unknown";

    assertThat(ward("ottawa", spelling.formatted(ward))).isEqualTo(expected);
  }

  @Property
  void any_text_gives_a_number_without_leading_zero_or_unknown(@ForAll String text) {
    for (String city : IntakeProfiles.names()) {
      assertThat(ward(city, text)).matches("unknown|[1-9][0-9]*");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "boston,0,unknown",
    "boston,00,unknown",
    "boston,Ward 0,unknown",
    "boston,'',unknown",
    "boston,Downtown,unknown",
    "boston,7.0,7",
    "boston,-7,unknown",
    "ottawa,22 - GLOUCESTER-SOUTH NEPEAN,22",
    "ottawa,24 - NOWHERE,unknown",
    "ottawa,<22-Feb-2014 12:52:35>Ward 7,7",
    "ottawa,Ward 3- Barhaven,3",
    "ottawa,```WARD 14,14",
    "ottawa,hWard 22,22",
    "ottawa,WWARD 17,17",
    "ottawa,Undetermined,unknown",
    "ottawa,Ward 214,unknown",
    "ottawa,22-GLOUCESTER,unknown"
  })
  void published_spellings_have_these_keys(String city, String spelling, String key) {
    assertThat(ward(city, spelling)).isEqualTo(key);
  }

  @Provide
  Arbitrary<String> prefixes() {
    return Arbitraries.of("", "Ward ", "ward ", "WARD", "District ");
  }

  @Provide
  Arbitrary<String> ottawa() {
    return Arbitraries.of(
        "%d", "0%d", "Ward %d", "WARD %d", "ward%d", "xWard %d- y", "%d - NAME", "Ward #%d");
  }

  private static String ward(String city, String cell) {
    FieldRule rule =
        IntakeProfiles.find(city).rules().stream()
            .filter(found -> found.head().field().equals("ward"))
            .findFirst()
            .orElseThrow();
    Optional<Object> value = rule.read(List.of(cell.strip())).value();
    return value.orElseThrow().toString();
  }
}
