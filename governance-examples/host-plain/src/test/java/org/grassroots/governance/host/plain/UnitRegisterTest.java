package org.grassroots.governance.host.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.unit.RegisterUnits;
import org.grassroots.governance.engine.unit.RegisteredUnit;
import org.grassroots.governance.engine.unit.UnitEntry;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The examples of docs/embedding.md about commands and their answers. */
class UnitRegisterTest {

  private final Governance governance = Governance.builder().policy(new ClerkPolicy()).build();

  @AfterEach
  void close() {
    governance.close();
  }

  @Test
  void a_command_is_accepted_and_kept() {
    // region command
    var clerk = Actor.of("clerk-3").with("clerk", "street");
    var units =
        List.of(
            new UnitEntry("street", "Harbour street office", "street", ""),
            new UnitEntry("east", "East community", "community", "street"));
    var decision = governance.as(clerk).units().register(new RegisterUnits("units-2026", units));
    // endregion

    assertThat(decision.isAccepted()).isTrue();
    assertThat(governance.as(clerk).units().all())
        .extracting(RegisteredUnit::path)
        .containsExactly("street/", "street/east/");
  }

  @Test
  void a_refusal_is_a_value_with_reasons() {
    assertThat(register("orphan", new UnitEntry("east", "East", "community", "nowhere")))
        .isEqualTo("refused: [GOV-UNI-102]");
    assertThat(register("root", new UnitEntry("street", "Street", "street", "")))
        .isEqualTo("accepted: [unit.registered]");
  }

  private String register(String key, UnitEntry unit) {
    var clerk = Actor.of("clerk-3").with("clerk", "street");
    var decision = governance.as(clerk).units().register(new RegisterUnits(key, List.of(unit)));
    // region decision
    if (decision instanceof Decision.Rejected<?> refused) {
      return "refused: " + refused.reasons().stream().map(Reason::code).toList();
    }
    var accepted = (Decision.Accepted<List<RegisteredUnit>>) decision;
    return "accepted: " + accepted.facts().stream().map(fact -> fact.type()).toList();
    // endregion
  }

  @Test
  void a_malformed_command_names_every_fault() {
    var clerk = Actor.of("clerk-3").with("clerk", "street");
    var nameless = new RegisterUnits("", List.of(new UnitEntry("east/west", "", "community", "")));

    assertThatThrownBy(() -> governance.as(clerk).units().register(nameless))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.faults()).hasSize(3));
  }

  @Test
  void who_is_no_clerk_is_refused() {
    var guest = Actor.of("guest");

    assertThatThrownBy(() -> governance.as(guest).units().all())
        .hasMessageContaining("GOV-ACC-001")
        .hasMessageContaining("only clerks");
  }
}
