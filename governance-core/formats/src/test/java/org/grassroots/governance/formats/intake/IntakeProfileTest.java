package org.grassroots.governance.formats.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class IntakeProfileTest {

  @Test
  void every_shipped_profile_reads_and_has_its_own_name() {
    for (String name : IntakeProfiles.names()) {
      assertThat(IntakeProfiles.find(name).name()).isEqualTo(name);
      assertThat(IntakeProfiles.find(name).isRequired("opened")).isTrue();
    }
  }

  @Test
  void a_profile_knows_its_zone_key_and_area_property() {
    IntakeProfile boston = IntakeProfiles.find("boston");

    assertThat(boston.zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(boston.key()).contains("id");
    assertThat(boston.areaProperty()).contains("name");
    assertThat(boston.columnOf("department")).isEqualTo("department");
    assertThat(boston.kindOf("ward")).contains(FieldKind.NUMBERED);
    assertThat(boston.kindOf("nothing")).isEmpty();
  }

  @Test
  void an_unknown_name_is_refused_with_the_names_there_are() {
    assertThatThrownBy(() -> IntakeProfiles.find("bostn"))
        .hasMessageContaining("GOV-ITK-002")
        .hasMessageContaining("Maybe 'boston' is meant.")
        .hasMessageContaining("san-francisco");
  }

  @Test
  void all_faults_show_together_each_with_line_path_found_and_wanted() {
    String yaml =
        """
        profile: My City
        zone: America/Newyork
        fields:
          opened: {type: date-tme, column: opened}
          closed: {type: date-time, column: closed, patterns: [yyyy-MM]}
          ward:
            type: numbered
            colum: ward
            patterns: ['(\\d+)']
            from: one
          position: {type: position, latitude: lat}
        key: id
        """;

    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> IntakeProfile.parse(yaml, "my.yaml"));

    assertThat(refused.faults()).allMatch(fault -> fault.code().equals("GOV-ITK-001"));
    assertThat(refused.faults())
        .extracting(Fault::where)
        .contains(
            "my.yaml:2 zone",
            "my.yaml:1 profile",
            "my.yaml:4 fields.opened.type",
            "my.yaml:5 fields.closed.patterns",
            "my.yaml:8 fields.ward.colum",
            "my.yaml:9 fields.ward.patterns",
            "my.yaml:10 fields.ward.from",
            "my.yaml:12 key");
    assertThat(refused.getMessage())
        .contains("Maybe 'date-time' is meant.", "Maybe 'column' is meant.", "found yyyy-MM");
  }

  @Test
  void a_repeated_key_and_broken_yaml_name_their_line() {
    assertThatThrownBy(() -> IntakeProfile.parse("profile: a\nprofile: b\n", "x.yaml"))
        .hasMessageContaining("x.yaml:2");
    assertThatThrownBy(() -> IntakeProfile.parse("profile: a\nzone: [UTC\n", "x.yaml"))
        .hasMessageContaining("GOV-ITK-001 at x.yaml:");
    assertThatThrownBy(() -> IntakeProfile.parse("- a\n", "x.yaml"))
        .hasMessageContaining("a map of keys and values");
    assertThatThrownBy(() -> IntakeProfile.parse("", "x.yaml"))
        .hasMessageContaining("x.yaml:1 profile");
  }

  @Test
  void the_published_schema_names_every_key_of_the_shipped_profiles()
      throws JsonProcessingException {
    JsonNode schema = new ObjectMapper().readTree(IntakeProfiles.schema());
    Set<String> known = new TreeSet<>();
    schema.findValues("properties").forEach(node -> node.fieldNames().forEachRemaining(known::add));

    for (String name : IntakeProfiles.names()) {
      for (String line : IntakeProfiles.yaml(name).lines().toList()) {
        boolean ruleOrRoot = line.matches("(?: {4})?[a-z-]+:.*");
        if (ruleOrRoot) {
          assertThat(known).contains(line.strip().replaceFirst(":.*", ""));
        }
      }
    }
    assertThat(known).containsAll(List.of("profile", "zone", "key", "patterns", "otherwise"));
  }
}
