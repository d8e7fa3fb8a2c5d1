package org.grassroots.governance.model.matter;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.Percent;

/**
 * How matters of a kind are kept in time and passed around.
 *
 * @param lights which light a deadline shows; empty: none is shown
 * @param extensions how a deadline may be extended; empty: not at all
 * @param handovers how often a matter may be handed to and fro; empty: without end
 * @param ladder how it is escalated
 * @param fields the fields its reports and actions carry; others may be added freely
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a rule that is not there is a value here
public record KindRules(
    Optional<LightRule> lights,
    Optional<Extensions> extensions,
    Optional<Handovers> handovers,
    Ladder ladder,
    List<Field> fields) {
  /** No rule of any sort. */
  public static final KindRules NONE =
      new KindRules(Optional.empty(), Optional.empty(), Optional.empty(), Ladder.NONE, List.of());

  /**
   * How a deadline may be extended.
   *
   * @param most how often
   * @param longest how much at a time, as a share of the limit
   */
  public record Extensions(int most, Percent longest) {}

  /**
   * How often a matter may be handed to and fro.
   *
   * @param most how often; the next time it goes to the arbiter instead
   * @param arbitration the state in which the arbiter decides
   */
  public record Handovers(int most, String arbitration) {}

  /** Copies the fields. */
  public KindRules {
    fields = List.copyOf(fields);
  }

  /** The field of that id. */
  public Optional<Field> field(String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst();
  }
}
