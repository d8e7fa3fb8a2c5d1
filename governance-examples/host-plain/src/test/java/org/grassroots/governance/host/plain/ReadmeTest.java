package org.grassroots.governance.host.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.unit.RegisterUnits;
import org.grassroots.governance.engine.unit.UnitEntry;
import org.grassroots.governance.spi.access.Actor;
import org.junit.jupiter.api.Test;

/** The example of the README, run. */
class ReadmeTest {

  @Test
  void the_example_of_the_readme_works() {
    // region readme
    try (Governance governance = Governance.builder().policy(new ClerkPolicy()).build()) {
      var desk = governance.as(Actor.of("clerk-3").with("clerk", "street"));
      var street = new UnitEntry("street", "Harbour street office", "street", "");
      var decision = desk.units().register(new RegisterUnits("units-2026", List.of(street)));
      assertThat(decision.isAccepted()).isTrue();
    }
    // endregion
  }
}
