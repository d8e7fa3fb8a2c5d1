package org.grassroots.governance.model.organisation;

import java.util.List;
import java.util.Set;
import org.grassroots.governance.model.shared.notification.MessageKind;

/**
 * The messages that organisations send.
 *
 * @since 0.1
 */
public final class OrganisationMessages {
  /** A term has ended and an election is due. */
  public static final String ELECTION_DUE = "organisation.election-due";

  /** The party that is the organisation itself. */
  public static final String ORGANISATION = "organisation";

  /** The party that is the organisation above it on that day. */
  public static final String PARENT = "parent";

  private OrganisationMessages() {}

  /** Every kind of message. */
  public static List<MessageKind> kinds() {
    return List.of(
        new MessageKind(
            ELECTION_DUE,
            Set.of("name", "kind", "elected", "due", "rule", "source"),
            Set.of(),
            Set.of(ORGANISATION, PARENT)));
  }
}
