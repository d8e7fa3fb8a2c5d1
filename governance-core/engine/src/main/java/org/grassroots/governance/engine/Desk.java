package org.grassroots.governance.engine;

import java.util.Locale;
import org.grassroots.governance.engine.assessment.Assessments;
import org.grassroots.governance.engine.assessment.Measuring;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.engine.command.ReasonTexts;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.matter.Matters;
import org.grassroots.governance.engine.need.Needs;
import org.grassroots.governance.engine.organisation.Organisations;
import org.grassroots.governance.engine.place.Grids;
import org.grassroots.governance.engine.resource.Resources;
import org.grassroots.governance.engine.unit.Units;
import org.grassroots.governance.model.place.register.GridRules;
import org.grassroots.governance.model.shared.Reason;

/**
 * Where one actor works: the services of every family under one context. Immutable, safe for
 * threads, cheap to make.
 *
 * @since 0.1
 */
public final class Desk {
  private final Session session;
  private final DeskRules rules;

  Desk(Session session, DeskRules rules) {
    this.session = session;
    this.rules = rules;
  }

  /** The same desk, with messages in this language. */
  public Desk inLanguage(Locale locale) {
    Call call = session.call();
    return with(new Call(call.actor(), call.purpose(), call.clock(), locale));
  }

  /** The same desk, for this purpose, a code of the region. */
  public Desk forPurpose(String purpose) {
    Call call = session.call();
    return with(new Call(call.actor(), purpose, call.clock(), call.locale()));
  }

  /** Places and organisations. */
  public Units units() {
    return new Units(session, rules.units());
  }

  /** Grids and what lies in them, by the rules of a city. */
  public Grids grids(GridRules rules) {
    return new Grids(session, rules);
  }

  /** Organisations, their posts, members and elections, by the rules of the region. */
  public Organisations organisations() {
    return new Organisations(session, rules.organisations());
  }

  /** Everything that must be dealt with. */
  public Matters matters() {
    return new Matters(session, rules.matters(), rules.outbox());
  }

  /** What can help. */
  public Resources resources() {
    return new Resources(session, rules.outbox());
  }

  /** The needs list. */
  public Needs needs() {
    return new Needs(session, rules.needs(), matters(), rules.outbox());
  }

  /** Assessment schemes and their results. */
  public Assessments assessments() {
    return new Assessments(session, rules.assessments());
  }

  /** Measures counted from records, or entered by hand. */
  public Measuring measures() {
    return new Measuring(session, rules.organisations().zone());
  }

  /** What a refusal says, in the language of the desk. */
  public String explain(Reason reason) {
    return ReasonTexts.text(reason, session.call().locale());
  }

  private Desk with(Call call) {
    return new Desk(
        new Session(call, session.store(), session.guard(), session.commands(), session.paths()),
        rules);
  }
}
