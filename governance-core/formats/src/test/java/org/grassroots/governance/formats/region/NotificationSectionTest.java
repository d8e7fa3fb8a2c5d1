package org.grassroots.governance.formats.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.notification.DigestRule;
import org.grassroots.governance.model.shared.notification.NotificationPolicies;
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
          night-desk: {hours: "08:00-18:00", language: en, addresses: {mail: night@town.cn}}
        language: zh-CN
        channel: log
        routes: {urgent: webhook, booking: mail}
        retries: {urgent: {first: PT5S}, booking.confirmed: {attempts: 2}}
        urgent: [organisation]
        digests:
          booking: {every: PT1H, most: 20}
        channels:
          webhook: {rate: {messages: 60, per: PT1M}, perRecipient: {messages: 5, per: PT1M}}
      """;

  private static NotificationPolicy read(String text) {
    PackFiles pack = new PackFiles("town", new TreeMap<>(Map.of("notify.yaml", text)));
    return RegionReader.read(List.of(pack)).notifications().orElseThrow().on(LocalDate.EPOCH);
  }

  @Test
  void a_section_is_read_in_full() {
    NotificationPolicy policy = read(GOOD);

    assertThat(policy.retry().waitAfter(2, "k")).isEqualTo(Duration.ofSeconds(90));
    assertThat(policy.digest("booking.confirmed"))
        .contains(new DigestRule(Duration.ofHours(1), 20));
    assertThat(policy.channelOf("booking.no_show")).contains("mail");
    assertThat(policy.channelOf("organisation.election-due")).contains("webhook");
    assertThat(policy.channelOf("need.taken-in")).contains("log");
    assertThat(policy.retryOf("organisation.election-due").first())
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(policy.retryOf("booking.confirmed").attempts()).isEqualTo(2);
    assertThat(policy.retryOf("booking.cancelled")).isEqualTo(policy.retry());
    assertThat(policy.language("night-desk")).isEqualTo("en");
    assertThat(policy.language("roads")).isEqualTo("zh-CN");
    assertThat(policy.recipient("night-desk").addresses()).containsEntry("mail", "night@town.cn");
    assertThat(policy.channel("webhook").perRecipient())
        .contains(new RateRule(5, Duration.ofMinutes(1)));
    Instant midnight = Instant.parse("2026-03-01T16:00:00Z");
    assertThat(policy.quietUntil("roads", midnight))
        .contains(Instant.parse("2026-03-01T23:00:00Z"));
    assertThat(policy.quietUntil("night-desk", midnight)).isEmpty();
  }

  @Test
  void policies_follow_each_other_by_day() {
    String text =
        """
        notifications:
          - {channel: log}
          - {from: 2026-01-01, channel: webhook}
        """;
    PackFiles pack = new PackFiles("town", new TreeMap<>(Map.of("notify.yaml", text)));
    NotificationPolicies policies = RegionReader.read(List.of(pack)).notifications().orElseThrow();

    assertThat(policies.on(LocalDate.parse("2025-12-31")).channelOf("booking")).contains("log");
    assertThat(policies.on(LocalDate.parse("2026-01-01")).channelOf("booking")).contains("webhook");
    assertThat(policies.channels()).containsExactly("log", "webhook");
  }

  @Test
  void a_rule_for_a_kind_that_nothing_sends_is_a_fault() {
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class,
            () -> read("notifications:\n  urgent: [organisation.election-duo]\n"));

    assertThat(refused.faults())
        .singleElement()
        .extracting(Fault::toString)
        .asString()
        .contains("town/notify.yaml:2", "GOV-NTF-006", "'organisation.election-due'");
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
