package org.grassroots.governance.engine.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Grader;
import org.grassroots.governance.spi.scoring.Parameters;

/** A grader behind the boundary; its constants are read once. */
record GuardedGrader(Grader method, CallSite site, Set<String> parameterNames) implements Grader {

  GuardedGrader(Grader method, CallSite site) {
    this(method, site, site.constant("parameterNames", () -> Set.copyOf(method.parameterNames())));
  }

  @Override
  public String id() {
    return site.id();
  }

  @Override
  public List<Optional<String>> grade(Column scores, List<String> bands, Parameters parameters) {
    Laws.declared(id(), parameters, parameterNames);
    List<String> given = List.copyOf(bands);
    return site.call(
        "grade",
        () -> Copies.of(method.grade(scores, given, parameters)),
        Laws.grades(scores, given));
  }
}
