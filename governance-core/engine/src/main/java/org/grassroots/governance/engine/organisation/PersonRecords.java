package org.grassroots.governance.engine.organisation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.organisation.HeldPost;
import org.grassroots.governance.model.organisation.OrganisationReview;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Where a person ever held a post: found without reading every organisation, and written with each
 * appointment, so that two at once that clash are decided one after the other.
 *
 * @since 0.1
 */
public final class PersonRecords {
  /** The kind of these records; the id is that of the person. */
  public static final RecordKind KIND = RecordKind.of("post_person");

  private PersonRecords() {}

  /** Every post these people hold anywhere, by person. */
  static Map<String, List<HeldPost>> held(RecordStore store, Collection<String> people) {
    Map<String, List<HeldPost>> held = new HashMap<>();
    for (StoredRecord person : store.getAll(KIND.name(), people)) {
      List<HeldPost> posts = new ArrayList<>();
      store
          .getAll(OrganisationRecords.KIND.name(), organisations(person))
          .forEach(
              record ->
                  posts.addAll(
                      OrganisationReview.held(OrganisationRecords.read(record))
                          .getOrDefault(person.id(), List.of())));
      held.put(person.id(), posts);
    }
    return held;
  }

  /** The writes that enter an organisation for these people. */
  static List<Write> writes(RecordStore store, Collection<String> people, String organisation) {
    Map<String, StoredRecord> known = new HashMap<>();
    store.getAll(KIND.name(), people).forEach(record -> known.put(record.id(), record));
    List<Write> writes = new ArrayList<>();
    for (String person : new TreeSet<>(people)) {
      StoredRecord record = known.get(person);
      SortedSet<String> all = record == null ? new TreeSet<>() : organisations(record);
      all.add(organisation);
      ObjectNode document = Json.object();
      ArrayNode array = document.putArray("organisations");
      all.forEach(array::add);
      long version = record == null ? Write.ABSENT : record.version();
      writes.add(new Write.Put(KIND.name(), person, version, Json.text(document), Map.of()));
    }
    return writes;
  }

  private static SortedSet<String> organisations(StoredRecord record) {
    SortedSet<String> all = new TreeSet<>();
    Json.read(record.document()).path("organisations").forEach(each -> all.add(each.asText()));
    return all;
  }
}
