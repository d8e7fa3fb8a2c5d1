package org.grassroots.governance.engine.need;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.matter.MatterPage;
import org.grassroots.governance.engine.matter.MatterQuestion;
import org.grassroots.governance.engine.matter.Matters;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.need.NeedScale;
import org.grassroots.governance.model.need.NeedVoices;
import org.grassroots.governance.model.need.NeedsList;
import org.grassroots.governance.model.need.NeedsListRules;
import org.grassroots.governance.model.need.RankedNeed;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * What an actor can do with needs. Safe for threads; cheap to make.
 *
 * @since 0.1
 */
public final class Needs {
  private static final int PAGE = 2000;

  private final Session session;
  private final Optional<NeedScale> scale;
  private final Matters matters;
  private final Outbox outbox;

  /** The service for one call context. */
  public Needs(Session session, Optional<NeedScale> scale, Matters matters, Outbox outbox) {
    this.session = session;
    this.scale = scale;
    this.matters = matters;
    this.outbox = outbox;
  }

  /**
   * Ranks counted voices by the scale of the region.
   *
   * @throws InvalidInput {@code GOV-NED-003} the region has no scale
   */
  public List<RankedNeed> rank(NeedVoices voices) {
    session.allow("need.list", "");
    NeedScale known = scale();
    return NeedsList.rank(voices.needs(known.decimals()), known);
  }

  private NeedScale scale() {
    return scale.orElseThrow(
        () ->
            InvalidInput.of(
                "GOV-NED-003", "region", "no needs scale", "a section 'needs' in the pack"));
  }

  /**
   * The list of single needs, from any channel, through claiming to satisfaction.
   *
   * @throws InvalidInput {@code GOV-NED-003}, {@code GOV-NED-053} the region keeps no such list
   */
  public NeedsRegister register() {
    NeedsListRules rules =
        scale()
            .list()
            .orElseThrow(
                () ->
                    InvalidInput.of(
                        "GOV-NED-053", "region", "no list of needs", "'needs.list' in the pack"));
    return new NeedsRegister(session, rules, matters, outbox);
  }

  /**
   * The needs list of all matters the actor may see, by category and unit, as it stands at {@code
   * now}.
   */
  public List<RankedNeed> ofMatters(Instant now) {
    NeedVoices voices = new NeedVoices();
    Optional<MatterQuestion> next = Optional.of(MatterQuestion.all(PAGE));
    while (next.isPresent()) {
      MatterQuestion question = next.get();
      MatterPage page = matters.list(question);
      page.matters().forEach(matter -> add(voices, matter, now));
      next = page.next().map(question::after);
    }
    return rank(voices);
  }

  private static void add(NeedVoices voices, Matter matter, Instant now) {
    Optional<Duration> waiting =
        matter.timing().isOpenAt(now)
            ? Optional.of(Duration.between(matter.timing().opened(), now))
            : Optional.empty();
    String area = matter.whereabouts().area().orElse(matter.whereabouts().unitPath());
    voices.add(matter.category(), area, waiting, matter.isOverdueAt(now));
  }
}
