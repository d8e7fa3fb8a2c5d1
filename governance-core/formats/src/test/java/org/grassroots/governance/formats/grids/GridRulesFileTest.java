package org.grassroots.governance.formats.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.grassroots.governance.model.place.register.GridRules;
import org.junit.jupiter.api.Test;

class GridRulesFileTest {

  @Test
  void the_shipped_rules_read_and_code_as_their_standards() {
    assertThat(GridRulesFile.names()).containsExactly("beijing", "cjt349", "plain");
    for (String name : GridRulesFile.names()) {
      GridRules rules = GridRulesFile.find(name);
      assertThat(rules.kinds()).containsOnlyKeys("basic", "dedicated", "micro");
      assertThat(rules.tilingKinds()).containsExactly("basic", "dedicated");
      assertThat(rules.communityLevels()).doesNotContain("street");
    }
    assertThat(GridRulesFile.find("beijing").coder().code("110105001002", 3)).hasSize(15);
    assertThat(GridRulesFile.find("cjt349").coder().code("110105001002", 3)).hasSize(20);
    assertThat(GridRulesFile.find("plain").coder().code("east", 3)).isEqualTo("east-003");
  }

  @Test
  void every_fault_is_named_with_its_line() {
    String text =
        """
        kinds:
          basic: { tiles: maybe }
        community-level: [community]
        coder: { form: beijing-16 }
        subject-kinds: []
        """;

    assertThatThrownBy(() -> GridRulesFile.parse(text, "rules.yaml"))
        .hasMessageContaining("GOV-GRD-001 at rules.yaml:2")
        .hasMessageContaining("Maybe 'community-levels' is meant.")
        .hasMessageContaining("beijing-16")
        .hasMessageContaining("subject-kinds");
    assertThatThrownBy(() -> GridRulesFile.find("bejing"))
        .hasMessageContaining("GOV-GRD-002")
        .hasMessageContaining("Maybe 'beijing' is meant.");
  }
}
