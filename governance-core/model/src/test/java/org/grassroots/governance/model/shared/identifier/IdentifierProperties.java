package org.grassroots.governance.model.shared.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdentifierProperties {
  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final CreditCode.Strictness ANY = new CreditCode.Strictness(Set.of(), false);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Provide
  Arbitrary<String> creditBodies() {
    Arbitrary<String> letters =
        Arbitraries.of(characters(CREDIT_ALPHABET))
            .list()
            .ofSize(9)
            .map(IdentifierProperties::joined);
    Arbitrary<String> prefix =
        Arbitraries.of(characters(CREDIT_ALPHABET))
            .list()
            .ofSize(2)
            .map(IdentifierProperties::joined);
    Arbitrary<String> division =
        Arbitraries.integers().between(0, 999_999).map(n -> "%06d".formatted(n));
    return Combinators.combine(prefix, division, letters).as((a, b, c) -> a + b + c);
  }

  @Provide
  Arbitrary<String> residentBodies() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 46_000).map(n -> LocalDate.of(1900, 1, 1).plusDays(n));
    return Combinators.combine(
            Arbitraries.integers().between(110_000, 659_999),
            days,
            Arbitraries.integers().between(0, 999))
        .as(
            (division, day, sequence) ->
                "%06d%s%03d".formatted(division, day.toString().replace("-", ""), sequence));
  }

  @Property
  void a_credit_code_with_its_check_character_is_valid_by_powers_of_three(
      @ForAll("creditBodies") String body) {
    String code = body + CreditCode.checkCharacter(body);

    assertThat(CreditCode.check(code, ANY).flaws()).isEmpty();
    assertThat(sumOfPowers(code)).isEqualTo(0);
  }

  @Property
  void every_wrong_character_and_every_swap_of_neighbours_in_a_credit_code_is_found(
      @ForAll("creditBodies") String body) {
    String code = body + CreditCode.checkCharacter(body);

    assertThat(wrong(code, CREDIT_ALPHABET))
        .allMatch(slip -> !CreditCode.check(slip, ANY).isValid());
    assertThat(swapped(code)).allMatch(slip -> !CreditCode.check(slip, ANY).isValid());
  }

  @Property
  void a_resident_number_with_its_check_character_is_valid_by_the_pure_system(
      @ForAll("residentBodies") String body) {
    String number = body + ResidentId.checkCharacter(body);

    assertThat(residentCheck(number).flaws()).isEmpty();
    assertThat(pureSystem(number)).isEqualTo(1);
  }

  @Property
  void every_wrong_digit_and_every_swap_of_neighbours_in_a_resident_number_is_found(
      @ForAll("residentBodies") String body) {
    String number = body + ResidentId.checkCharacter(body);

    assertThat(wrong(number, "0123456789X")).allMatch(slip -> !residentCheck(slip).isValid());
    assertThat(swapped(number)).allMatch(slip -> !residentCheck(slip).isValid());
  }

  @Property
  void a_former_number_is_read_as_one_of_eighteen(@ForAll("residentBodies") String body) {
    String nineteenth = body.substring(0, 6) + "19" + body.substring(8);
    String former = nineteenth.substring(0, 6) + nineteenth.substring(8);

    assertThat(ResidentId.upgraded(former))
        .isEqualTo(nineteenth + ResidentId.checkCharacter(nineteenth));
  }

  @Property
  void nothing_that_is_said_of_a_resident_number_shows_the_day_of_birth(
      @ForAll("residentBodies") String body) {
    String broken = body + (ResidentId.checkCharacter(body) == '1' ? '2' : '1');
    String birth = body.substring(6, 14);

    assertThat(residentCheck(broken).toString()).doesNotContain(birth);
    assertThat(residentCheck(broken.substring(0, 17)).toString()).doesNotContain(birth);
    assertThat(residentCheck(broken.substring(0, 16) + "-1").toString()).doesNotContain(birth);
  }

  @Property
  void slips_in_an_organisation_code_are_found_unless_eleven_apart(
      @ForAll("creditBodies") String body) {
    String eight = body.substring(8, 16);
    String code = eight + OrganisationCode.checkCharacter(eight);
    String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    assertThat(OrganisationCode.check(code).flaws()).isEmpty();
    assertThat(OrganisationCode.check(eight + "-" + code.charAt(8)).flaws()).isEmpty();
    for (int i = 0; i < eight.length(); i++) {
      for (char other : alphabet.toCharArray()) {
        int apart = alphabet.indexOf(other) - alphabet.indexOf(code.charAt(i));
        String slip = code.substring(0, i) + other + code.substring(i + 1);
        assertThat(OrganisationCode.check(slip).isValid()).isEqualTo(apart % 11 == 0);
      }
    }
  }

  @Property
  void a_register_says_what_two_sets_say(
      @ForAll("codes") Set<String> current,
      @ForAll("codes") Set<String> retired,
      @ForAll("codes") Set<String> asked) {
    DivisionRegister register = DivisionRegister.of(current, retired);
    Set<Integer> lengths = new TreeSet<>();
    current.forEach(code -> lengths.add(code.length()));
    retired.forEach(code -> lengths.add(code.length()));

    Set<String> all = new TreeSet<>(asked);
    all.addAll(current);
    all.addAll(retired);
    for (String code : all) {
      DivisionRegister.Standing wanted =
          current.contains(code)
              ? DivisionRegister.Standing.CURRENT
              : retired.contains(code)
                  ? DivisionRegister.Standing.RETIRED
                  : lengths.contains(code.length())
                      ? DivisionRegister.Standing.UNKNOWN
                      : DivisionRegister.Standing.UNREGISTERED;
      assertThat(register.standing(code)).as(code).isEqualTo(wanted);
    }
  }

  @Provide
  Arbitrary<Set<String>> codes() {
    return Arbitraries.strings()
        .withChars('0', '1', '9')
        .ofMinLength(1)
        .ofMaxLength(3)
        .set()
        .ofMaxSize(6);
  }

  private static Checked residentCheck(String number) {
    return ResidentId.check(number, TODAY, DivisionRegister.NONE);
  }

  /** The sum of value times 3^i over all eighteen, which the standard makes 0 modulo 31. */
  private static int sumOfPowers(String code) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < 17; i++) {
      sum =
          sum.add(
              BigInteger.valueOf(3)
                  .pow(i)
                  .multiply(BigInteger.valueOf(CREDIT_ALPHABET.indexOf(code.charAt(i)))));
    }
    return sum.add(BigInteger.valueOf(CREDIT_ALPHABET.indexOf(code.charAt(17))))
        .mod(BigInteger.valueOf(31))
        .intValueExact();
  }

  /** ISO 7064 MOD 11-2 as the standard tells it: double and add from the left; 1 when it fits. */
  private static int pureSystem(String number) {
    int product = 0;
    for (char c : number.toCharArray()) {
      product = (product + (c == 'X' ? 10 : c - '0')) * 2 % 11;
    }
    // the last character is not doubled
    return product * 6 % 11;
  }

  private static List<String> wrong(String code, String alphabet) {
    List<String> slips = new ArrayList<>();
    for (int i = 0; i < code.length(); i++) {
      for (char other : alphabet.toCharArray()) {
        if (other != code.charAt(i)) {
          slips.add(code.substring(0, i) + other + code.substring(i + 1));
        }
      }
    }
    return slips;
  }

  private static List<String> swapped(String code) {
    List<String> slips = new ArrayList<>();
    for (int i = 0; i + 1 < code.length(); i++) {
      if (code.charAt(i) != code.charAt(i + 1)) {
        slips.add(
            code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2));
      }
    }
    return slips;
  }

  private static List<Character> characters(String alphabet) {
    return alphabet.chars().mapToObj(c -> (char) c).toList();
  }

  private static String joined(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }
}
