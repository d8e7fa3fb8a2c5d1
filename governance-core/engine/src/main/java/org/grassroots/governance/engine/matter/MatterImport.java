package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.internal.Digest;
import org.grassroots.governance.model.matter.Handling;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.Parties;
import org.grassroots.governance.model.matter.Published;
import org.grassroots.governance.model.matter.Timing;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;
import org.grassroots.governance.spi.store.support.ValueRules;

/** Compares a published batch with what is stored and says what must be written. */
final class MatterImport {
  private final ImportMatters command;
  private final MatterKind kind;
  private final List<Matter> matters = new ArrayList<>();
  private final List<Write> writes = new ArrayList<>();
  private final StringBuilder versions = new StringBuilder();
  private int newlyStored;

  MatterImport(ImportMatters command, MatterKind kind, RecordStore store) {
    this.command = command;
    this.kind = kind;
    command.matters().forEach(published -> matters.add(matter(published)));
    compare(stored(store));
  }

  List<Write> writes() {
    return writes;
  }

  /**
   * Names the batch and the versions it goes over, so that the same batch over other versions is
   * another commit.
   */
  String key() {
    return Digest.of(command.key() + versions);
  }

  ImportedMatters outcome() {
    return new ImportedMatters(matters, newlyStored, writes.size() - newlyStored);
  }

  private Map<String, StoredRecord> stored(RecordStore store) {
    Map<String, StoredRecord> stored = new HashMap<>();
    List<String> ids = matters.stream().map(Matter::id).toList();
    store.getAll(MatterRecords.KIND.name(), ids).forEach(record -> stored.put(record.id(), record));
    return stored;
  }

  private void compare(Map<String, StoredRecord> stored) {
    for (Matter matter : matters) {
      StoredRecord before = stored.get(matter.id());
      if (before == null) {
        newlyStored++;
        writes.add(MatterRecords.write(matter, Write.ABSENT));
      } else if (!MatterRecords.read(before).equals(matter)) {
        versions.append(before.version()).append(',');
        writes.add(MatterRecords.write(matter, before.version()));
      }
    }
  }

  private Matter matter(PublishedMatter published) {
    return new Matter(
        command.source() + ":" + published.key(),
        kind.id(),
        published.category(),
        state(published.times()),
        published.whereabouts(),
        new Parties(Optional.empty(), Optional.empty(), published.department(), Optional.empty()),
        timing(published.times()),
        Handling.NONE,
        published.details());
  }

  /** Open or closed follows from the dates, never from the status text. */
  private String state(Published times) {
    return times.closed().isEmpty()
        ? kind.start()
        : kind.states().stream()
            .filter(state -> state.isTerminal() && !state.isVoid())
            .findFirst()
            .orElseThrow()
            .id();
  }

  private Timing timing(Published times) {
    ZoneId zone = command.zone();
    return new Timing(
        instant(times.opened(), zone),
        times.target().map(time -> instant(time, zone)),
        times.closed().map(time -> instant(time, zone)),
        Optional.of(times));
  }

  /**
   * A zone can push the first and last days that are published, often as "never", out of the years
   * that stores keep; the published local time stays exact.
   */
  private static Instant instant(LocalDateTime time, ZoneId zone) {
    Instant exact = time.atZone(zone).toInstant();
    if (exact.isBefore(ValueRules.FIRST_MOMENT)) {
      return ValueRules.FIRST_MOMENT;
    }
    return exact.isAfter(ValueRules.LAST_MOMENT) ? ValueRules.LAST_MOMENT : exact;
  }
}
