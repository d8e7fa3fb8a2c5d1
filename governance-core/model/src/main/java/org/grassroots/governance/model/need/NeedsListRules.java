package org.grassroots.governance.model.need;

import java.util.Set;

/**
 * The rules of a needs list: data of a region.
 *
 * @param channels how needs can be heard
 * @param flow from being heard to being filed
 * @param priority urgency × importance
 * @param satisfaction how call-backs count
 * @since 0.1
 */
public record NeedsListRules(
    Set<String> channels, ListFlow flow, PriorityScale priority, SatisfactionScale satisfaction) {

  /** Copies the channels. */
  public NeedsListRules {
    channels = Set.copyOf(channels);
  }
}
