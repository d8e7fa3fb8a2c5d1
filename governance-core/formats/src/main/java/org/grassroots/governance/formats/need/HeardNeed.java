package org.grassroots.governance.formats.need;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table of needs as they were heard.
 *
 * @param where the file and line
 * @param id its id
 * @param title what is needed
 * @param category its class
 * @param unit where; may be empty
 * @param channel how it was heard
 * @param source where exactly; the file and line when the table does not say
 * @param evidence references to evidence
 * @param urgency a level
 * @param importance a level
 * @param supporters how many people, 1 when the table does not say
 * @param requested when; empty when the table does not say
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // what the table does not say
public record HeardNeed(
    String where,
    String id,
    String title,
    String category,
    String unit,
    String channel,
    String source,
    List<String> evidence,
    int urgency,
    int importance,
    long supporters,
    Optional<Instant> requested) {
  /** Copies the list. */
  public HeardNeed {
    evidence = List.copyOf(evidence);
  }
}
