package org.grassroots.governance.model.organisation;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Text;

/**
 * A post that organisations of a kind have.
 *
 * @param id unique in its kind of organisation, e.g. {@code secretary}
 * @param name as people call it
 * @param seats how many may hold it at once; 1 makes it exclusive
 * @param isRequired whether an organisation without a holder has a vacancy
 * @param maxTerms how many terms in a row one person may hold it; empty: any number
 * @param incompatible posts that nobody may hold beside it: {@code post}, or {@code kind.post} for
 *     one of another kind
 * @since 0.1
 */
public record PostKind(
    String id,
    Text name,
    int seats,
    boolean isRequired,
    Optional<Integer> maxTerms,
    List<String> incompatible) {

  /** Copies; refuses with {@code GOV-ORG-003} a post nobody could hold. */
  public PostKind {
    incompatible = List.copyOf(incompatible);
    if (seats < 1) {
      throw InvalidInput.of("GOV-ORG-003", "post " + id, "seats " + seats, "at least 1");
    }
    if (maxTerms.filter(terms -> terms < 1).isPresent()) {
      throw InvalidInput.of(
          "GOV-ORG-003", "post " + id, "maxTerms " + maxTerms.get(), "at least 1");
    }
  }

  /** Whether one person holds it at a time. */
  public boolean isExclusive() {
    return seats == 1;
  }
}
