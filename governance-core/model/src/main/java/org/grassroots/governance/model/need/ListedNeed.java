package org.grassroots.governance.model.need;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;

/**
 * A need of the needs list, from whatever channel, on its way from being heard to being filed.
 *
 * @param id its id; never blank
 * @param title what is needed, in words; never blank
 * @param category its class, a code of the region
 * @param unitPath where, ids root first, each ended by a slash; may be empty
 * @param origin how it was heard
 * @param urgency a level of the region
 * @param importance a level of the region
 * @param supporters how many people stand behind it, from 1
 * @param requested when it was first asked for
 * @param state where it stands in the flow of the region
 * @param representative the id of the need that speaks for it; empty when it speaks for itself
 * @param details what its steps carried: claimant, resource, project, matter …
 * @since 0.1
 */
public record ListedNeed(
    String id,
    String title,
    String category,
    String unitPath,
    Origin origin,
    int urgency,
    int importance,
    long supporters,
    Instant requested,
    String state,
    Optional<String> representative,
    Map<String, String> details) {

  /**
   * How a need was heard.
   *
   * @param channel a code of the region, e.g. questionnaire, visit, online, phone, 311
   * @param source where exactly: a file and record, a case number; may be empty
   * @param evidence references to evidence
   */
  public record Origin(String channel, String source, List<String> evidence) {
    /** Copies the list. */
    public Origin {
      evidence = List.copyOf(evidence);
    }
  }

  /** Copies the details and refuses blank parts with {@code GOV-NED-050}. */
  public ListedNeed {
    details = Ordered.copyOf(details);
    if (id.isBlank() || title.isBlank() || category.isBlank() || supporters < 1) {
      throw InvalidInput.of(
          "GOV-NED-050",
          "need '" + id + "'",
          "'%s', category '%s', %s supporters".formatted(title, category, supporters),
          "an id, a title, a category, at least 1 supporter");
    }
  }

  /** The same need spoken for by another, or by itself again. */
  public ListedNeed spokenForBy(Optional<String> speaker) {
    return new ListedNeed(
        id,
        title,
        category,
        unitPath,
        origin,
        urgency,
        importance,
        supporters,
        requested,
        state,
        speaker,
        details);
  }

  ListedNeed moved(String to, Map<String, String> carried) {
    return new ListedNeed(
        id,
        title,
        category,
        unitPath,
        origin,
        urgency,
        importance,
        supporters,
        requested,
        to,
        representative,
        carried);
  }
}
