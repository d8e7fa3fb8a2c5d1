package org.grassroots.governance.model.organisation;

import java.util.Optional;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Ordered;

/**
 * All kinds of organisations of a region.
 *
 * @param kinds by id
 * @since 0.1
 */
public record RuleBook(SortedMap<String, OrganisationKind> kinds) {
  /** Copies the kinds. */
  public RuleBook {
    kinds = Ordered.copyOf(kinds);
  }

  /** The kind of that id. */
  public Optional<OrganisationKind> kind(String id) {
    return Optional.ofNullable(kinds.get(id));
  }

  /** Whether nobody may hold both posts, whichever of them says so. */
  public boolean areIncompatible(PostRef one, PostRef other) {
    return says(one, other) || says(other, one);
  }

  private boolean says(PostRef one, PostRef other) {
    return kind(one.kind())
        .flatMap(kind -> kind.post(one.post()))
        .map(
            post ->
                post.incompatible().contains(other.kind() + "." + other.post())
                    || (one.kind().equals(other.kind())
                        && post.incompatible().contains(other.post())))
        .orElse(false);
  }

  /**
   * A post of a kind of organisations.
   *
   * @param kind the kind
   * @param post the post
   */
  public record PostRef(String kind, String post) {
    /** For people and data: {@code kind.post}. */
    @Override
    public String toString() {
      return kind + "." + post;
    }
  }
}
