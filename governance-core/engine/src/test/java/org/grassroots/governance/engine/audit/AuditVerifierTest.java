package org.grassroots.governance.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.TestTown;
import org.grassroots.governance.engine.matter.ActOnMatter;
import org.grassroots.governance.engine.matter.MatterRecords;
import org.grassroots.governance.engine.matter.ReportMatter;
import org.grassroots.governance.engine.store.InMemoryStore;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;
import org.junit.jupiter.api.Test;

class AuditVerifierTest {
  private final TestTown town = new TestTown();
  private final RecordStore store = InMemoryStore.create();
  private final Governance governance = town.builder().store(store).build();

  @Test
  void a_year_of_honest_work_verifies_and_is_sealed() {
    work();
    AuditReport report = AuditVerifier.verify(store, Optional.empty());

    assertThat(report.faults()).isEmpty();
    assertThat(report.entries()).isEqualTo(4).isEqualTo(report.sealed());
    assertThat(AuditVerifier.verify(store, Optional.of(report.hash())).faults()).isEmpty();
  }

  @Test
  void sealing_again_adds_nothing_and_later_work_goes_on_the_chain() {
    work();
    long position = store.position();
    governance.runDue(10);
    assertThat(store.position()).isEqualTo(position);
    String kept = AuditVerifier.verify(store, Optional.empty()).hash();

    report("2");
    governance.runDue(10);

    assertThat(AuditVerifier.verify(store, Optional.of(kept)).faults()).isEmpty();
    assertThat(AuditVerifier.verify(store, Optional.empty()).hash()).isNotEqualTo(kept);
  }

  @Test
  void writing_past_the_services_shows() {
    work();
    StoredRecord matter = store.get(MatterRecords.KIND.name(), "grid-event:1").orElseThrow();
    store.commit(
        Commit.of(
            "intruder",
            new Write.Put(matter.kind(), matter.id(), matter.version(), "{}", matter.fields())));

    assertThat(codes(Optional.empty())).containsExactly("GOV-AUD-001");
  }

  @Test
  void a_replaced_entry_and_a_missing_seal_show() {
    work();
    StoredRecord entry = store.get(AuditRecords.KIND.name(), "matter.report:1").orElseThrow();
    store.commit(
        Commit.of(
            "intruder",
            new Write.Put(
                entry.kind(),
                entry.id(),
                entry.version(),
                entry.document().replace("matter.reported", "matter.invented"),
                entry.fields())));

    assertThat(codes(Optional.of("f".repeat(64))))
        .contains("GOV-AUD-001", "GOV-AUD-003", "GOV-AUD-005");
  }

  private List<String> codes(Optional<String> expected) {
    return AuditVerifier.verify(store, expected).faults().stream()
        .map(Fault::code)
        .distinct()
        .toList();
  }

  private void work() {
    TestTown.register(governance);
    report("1");
    governance
        .as(TestTown.DISPATCHER)
        .matters()
        .act(
            ActOnMatter.of("2", "grid-event:1", "dispatch").with(Map.of("department", "cleaning")));
    town.clock.advance(Duration.ofHours(5));
    governance.runDue(1);
  }

  private void report(String key) {
    governance
        .as(TestTown.WORKER)
        .matters()
        .report(ReportMatter.of(key, "grid-event", "0102", "east").with(Map.of("text", "rubbish")));
  }
}
