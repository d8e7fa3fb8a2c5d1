package org.grassroots.governance.model.need;

import java.util.List;

/**
 * A need with all those it speaks for.
 *
 * @param representative the need that speaks
 * @param others those it speaks for, in the order of the list; without itself
 * @since 0.1
 */
public record MergedNeed(WordedNeed representative, List<Member> others) {

  /**
   * A need that is spoken for.
   *
   * @param need the need as it was heard
   * @param link why it is spoken for
   */
  public record Member(WordedNeed need, MergeLink link) {}

  /** Copies the list. */
  public MergedNeed {
    others = List.copyOf(others);
  }

  /** Everybody behind any of them: no voice is lost. */
  public long supporters() {
    return others.stream()
        .mapToLong(member -> member.need().supporters())
        .reduce(representative.supporters(), Math::addExact);
  }
}
