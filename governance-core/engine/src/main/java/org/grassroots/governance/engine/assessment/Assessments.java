package org.grassroots.governance.engine.assessment;

import java.util.Optional;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.model.assessment.Assessment;
import org.grassroots.governance.model.assessment.Assessor;
import org.grassroots.governance.model.assessment.Measures;
import org.grassroots.governance.model.assessment.Scheme;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * What an actor can do with assessment schemes. Safe for threads; cheap to make.
 *
 * @since 0.1
 */
public final class Assessments {
  private final Session session;
  private final AssessmentBook book;

  /** The service for one call context. */
  public Assessments(Session session, AssessmentBook book) {
    this.session = session;
    this.book = book;
  }

  /** The scheme of that id. */
  public Optional<Scheme> scheme(String id) {
    session.allow("assessment.read", "");
    return Optional.ofNullable(book.schemes().get(id));
  }

  /**
   * Assesses units by a scheme of the region.
   *
   * @throws InvalidInput {@code GOV-ASM-018} an unknown scheme, else what {@link Assessor#assess}
   *     refuses
   */
  public Assessment assess(String scheme, Measures measures) {
    session.allow("assessment.run", "");
    Scheme known = book.schemes().get(scheme);
    if (known == null) {
      throw InvalidInput.of(
          "GOV-ASM-018", "assessment", scheme, "one of " + book.schemes().keySet());
    }
    return new Assessor(book.methods()).assess(known, measures);
  }

  /**
   * Scores data by a scheme, exactly; {@link SchemeLibrary} finds the shipped ones.
   *
   * @throws InvalidInput a figure or answer that the scheme cannot take, with unit and node
   */
  public Scored score(org.grassroots.governance.model.assessment.scheme.Scheme scheme, Data data) {
    session.allow("assessment.run", "");
    return Scoring.by(scheme).with(book.methods()).score(data);
  }

  /** Results on their way from provisional to published, and their replay. */
  public Results results() {
    return new Results(session, book.methods());
  }
}
