package org.grassroots.governance.spi.scoring;

import java.util.List;
import java.util.Optional;

/**
 * Turns scores into bands.
 *
 * <p>Rules beside those of {@link ScoringMethod}: M12 a higher score never gets a worse band; a
 * missing score gets none.
 *
 * @since 0.1
 */
public interface Grader extends ScoringMethod {

  /**
   * One band a unit, out of {@code bands} (best first, not empty), or empty where the score is
   * missing.
   */
  List<Optional<String>> grade(Column scores, List<String> bands, Parameters parameters);
}
