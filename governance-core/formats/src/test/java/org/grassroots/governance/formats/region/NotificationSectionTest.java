package org.grassroots.governance.formats.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.notification.DigestRule;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.model.shared.notification.RateRule;
import org.junit.jupiter.api.Test;

class NotificationSectionTest {
  private static final String GOOD =
      """
      notifications:
        retry: {first: PT30S, factor: 3, longest: PT1H, jitterPercent: 0, attempts: 5}
        quiet: {hours: "22:00-07:00", zone: Asia/Shanghai}
        recipients:
          night-desk: {hours: "08:00-18:00"}
        urgent: [matter.red-card]
        digests:
          matter.overdue: {every: PT1H, most: 20}
        channels:
          webhook: {rate: {messages: 60, per: PT1M}, perRecipient: {messages: 5, per: PT1M}}
      """;

  private static NotificationPolicy read(String text) {
    PackFiles pack = new PackFiles("town", new TreeMap<>(Map.of("notify.yaml", text)));
    return RegionReader.read(List.of(pack)).notifications().orElseThrow();
  }

  @Test
  void a_section_is_read_in_full() {
    NotificationPolicy policy = read(GOOD);

    assertThat(policy.retry().waitAfter(2, "k")).isEqualTo(Duration.ofSeconds(90));
    assertThat(policy.digest("matter.overdue")).contains(new DigestRule(Duration.ofHours(1), 20));
    assertThat(policy.channel("webhook").perRecipient())
        .contains(new RateRule(5, Duration.ofMinutes(1)));
    Instant midnight = Instant.parse("2026-03-01T16:00:00Z");
    assertThat(policy.quietUntil("roads", midnight))
        .contains(Instant.parse("2026-03-01T23:00:00Z"));
    assertThat(policy.quietUntil("night-desk", midnight)).isEmpty();
  }

  @Test
  void every_fault_names_file_and_line() {
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class,
            () ->
                read(
                    """
                    notifications:
                      retry: {first: soon, attempts: 0}
                      quiet: {hours: 22-7, zone: Asia/Shanghai}
                      urgent: [matter.overdue]
                      digests:
                        matter.overdue: {every: PT1H, most: 1}
                        matter.carded: {every: PT1H}
                      chanels: {}
                    """));

    assertThat(refused.faults()).allMatch(fault -> fault.code().equals(RegionReader.CODE));
    assertThat(refused.faults())
        .extracting(Fault::where)
        .extracting(where -> where.replaceAll("^town/notify.yaml:(\\d+).*", "$1"))
        .contains("2", "3", "6", "7", "8");
    assertThat(refused.faults())
        .extracting(Fault::toString)
        .anyMatch(text -> text.contains("'channels'"));
  }
}
