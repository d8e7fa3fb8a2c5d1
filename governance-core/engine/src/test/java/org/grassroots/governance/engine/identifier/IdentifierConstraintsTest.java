package org.grassroots.governance.engine.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.engine.command.CommandCheck;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.identifier.DivisionRegister;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentifierConstraintsTest {

  /** What a host may hold. */
  // region constraints
  record Member(
      @ResidentIdNumber @Nullable String number,
      @UnifiedSocialCreditCode(prefixes = {"54", "55"}) @Nullable String committee,
      @DivisionCode(digits = 6, allowsRetired = false) @Nullable String division) {}

  // endregion

  record Register(
      String key, @UnifiedSocialCreditCode String code, @OrganisationCode String organisation)
      implements Command {}

  @Test
  void valid_and_absent_values_pass() {
    assertThat(
            messages(
                new Member("11010519491231002X", "55110101A00000003L", "110101"), Locale.ENGLISH))
        .isEmpty();
    assertThat(messages(new Member(null, null, null), Locale.ENGLISH)).isEmpty();
  }

  @Test
  void a_broken_rule_is_said_in_the_language_of_the_caller() {
    Member wrong = new Member("110105194912310021", "91110108551385082Q", "110101001");

    assertThat(messages(wrong, Locale.ENGLISH))
        .containsExactlyInAnyOrder(
            "a resident identity number whose check character fits",
            "a unified social credit code that starts with a known authority and kind of holder",
            "a division code of the length that is asked for");
    assertThat(messages(wrong, Locale.SIMPLIFIED_CHINESE))
        .containsExactlyInAnyOrder("校验码相符的公民身份号码", "登记管理部门和机构类别（前两位）有效的统一社会信用代码", "位数符合要求的行政区划代码");
  }

  @Test
  void the_host_hands_in_its_register_and_its_clock() {
    DivisionRegister register = DivisionRegister.of(List.of("110101"), List.of("110105"));
    try (ValidatorFactory factory = factory()) {
      Validator validator =
          factory
              .unwrap(HibernateValidatorFactory.class)
              .usingContext()
              .constraintValidatorPayload(register)
              .clockProvider(
                  () -> Clock.fixed(Instant.parse("1949-12-01T00:00:00Z"), ZoneOffset.UTC))
              .getValidator();

      assertThat(validator.validate(new Member("11010519491231002X", null, "110105")))
          .extracting(violation -> violation.getPropertyPath().toString())
          .containsExactlyInAnyOrder("number", "division");
    }
  }

  @Test
  void commands_are_checked_in_both_languages() {
    try (CommandCheck check = new CommandCheck()) {
      Register command = new Register("k", "1210000042500615X1", "A00000004");
      assertThat(wanted(check, command, Locale.ENGLISH))
          .containsExactly(
              "a unified social credit code whose check character fits",
              "an organisation code whose check character fits");
      assertThat(wanted(check, command, Locale.SIMPLIFIED_CHINESE))
          .containsExactly("校验码相符的统一社会信用代码", "校验码相符的组织机构代码");
      check.check(new Register("k", "1210000042500615X0", "A0000000-3"), Locale.ENGLISH);
    }
  }

  private static List<String> wanted(CommandCheck check, Command command, Locale locale) {
    try {
      check.check(command, locale);
      return List.of();
    } catch (InvalidInput refused) {
      return refused.faults().stream().map(fault -> fault.wanted()).toList();
    }
  }

  private static List<String> messages(Member member, Locale locale) {
    try (ValidatorFactory factory =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(locale)
            .locales(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
            .messageInterpolator(
                new ParameterMessageInterpolator(
                    java.util.Set.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE), locale, false))
            .buildValidatorFactory()) {
      List<String> messages = new ArrayList<>();
      factory
          .getValidator()
          .validate(member)
          .forEach(violation -> messages.add(violation.getMessage()));
      return messages;
    }
  }

  private static ValidatorFactory factory() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory();
  }
}
