package org.grassroots.governance.engine.assessment;

import java.util.Map;
import java.util.SortedMap;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.Scheme;
import org.grassroots.governance.model.shared.Ordered;

/**
 * The schemes of a region and the methods they may use.
 *
 * @param schemes by id
 * @param methods by name
 * @since 0.1
 */
public record AssessmentBook(SortedMap<String, Scheme> schemes, MethodLibrary methods) {
  /** Copies the schemes. */
  public AssessmentBook {
    schemes = Ordered.copyOf(schemes);
  }

  /** A book over schemes by id. */
  public static AssessmentBook of(Map<String, Scheme> schemes, MethodLibrary methods) {
    return new AssessmentBook(Ordered.copyOf(schemes), methods);
  }
}
