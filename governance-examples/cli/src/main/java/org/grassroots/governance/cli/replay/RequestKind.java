package org.grassroots.governance.cli.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.grassroots.governance.engine.matter.MatterRules;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;

/** The matter kind of published service requests, and who may import them from here. */
final class RequestKind {
  static final String ID = "service-request";

  private RequestKind() {}

  static MatterRules rules() {
    MatterKind kind =
        new MatterKind(
            ID,
            1,
            "open",
            List.of(new MatterKind.State("open", false), new MatterKind.State("closed", true)),
            List.of(
                new MatterKind.Action(
                    "close",
                    Set.of("open"),
                    "closed",
                    Set.of(MatterKind.HANDLER),
                    List.of(),
                    Set.of(),
                    Set.of())),
            List.of(),
            List.of());
    return new MatterRules(
        new TreeMap<>(Map.of(ID, kind)),
        (start, limit) -> {
          throw new IllegalStateException("Imported requests bring their own targets.");
        });
  }

  /** Whoever runs the command may do what it does: the store is his. */
  static final class Operator implements AccessPolicy {
    @Override
    public String id() {
      return "gov.operator";
    }

    @Override
    public AccessDecision decide(AccessRequest request) {
      return new AccessDecision.Allowed(AccessDecision.Allowed.EVERYWHERE, Set.of());
    }
  }
}
