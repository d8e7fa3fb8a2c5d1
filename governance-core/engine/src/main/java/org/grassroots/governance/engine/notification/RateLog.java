package org.grassroots.governance.engine.notification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.shared.notification.RateRule;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * When a limited channel or recipient was last tried. Each claim writes it over the version it
 * read, so that several schedulers together keep the limit.
 *
 * @param id whose tries
 * @param version the version read; 0 when there is none yet
 * @param tries when, those that count
 * @param rule the limit
 */
record RateLog(String id, long version, List<Instant> tries, RateRule rule) {
  /** The kind of these records. */
  static final RecordKind KIND = RecordKind.of("outbox_rate");

  /**
   * Reads a log. What lies further ahead than the tolerance was written by a clock that has jumped
   * back since, and counts no more.
   */
  static RateLog read(
      RecordStore store, String id, RateRule rule, Instant now, Duration tolerance) {
    Optional<StoredRecord> record = store.get(KIND.name(), id);
    List<Instant> tries = new ArrayList<>();
    record.ifPresent(
        found ->
            Json.read(found.document())
                .path("tries")
                .forEach(at -> tries.add(Instant.EPOCH.plus(at.asLong(), ChronoUnit.MICROS))));
    tries.removeIf(at -> at.isAfter(now.plus(tolerance)));
    return new RateLog(id, record.map(StoredRecord::version).orElse(Write.ABSENT), tries, rule);
  }

  Instant freeAt(Instant now) {
    return rule.freeAt(tries, now);
  }

  /** The write that counts one more try. */
  Write counted(Instant now) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("tries");
    rule.counting(tries, now).forEach(at -> list.add(micros(at)));
    list.add(micros(now));
    return new Write.Put(KIND.name(), id, version, Json.text(document), Map.of());
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
