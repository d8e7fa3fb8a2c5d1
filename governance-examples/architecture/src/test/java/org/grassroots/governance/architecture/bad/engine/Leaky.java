package org.grassroots.governance.architecture.bad.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.grassroots.governance.architecture.bad.store.Greedy;

/** An engine that knows a store, shows a library and keeps state for all. */
public final class Leaky {
  static int calls;

  public List<JsonNode> documents(Greedy store) {
    return List.of();
  }
}
