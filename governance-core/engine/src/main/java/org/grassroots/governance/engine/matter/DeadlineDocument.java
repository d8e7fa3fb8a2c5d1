package org.grassroots.governance.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.matter.Deadline;
import org.grassroots.governance.model.matter.Limit;
import org.grassroots.governance.model.shared.BalanceRule;
import org.grassroots.governance.model.shared.Ledger;
import org.grassroots.governance.model.shared.LedgerEntry;
import org.grassroots.governance.model.shared.Timeline;
import org.jspecify.annotations.Nullable;

/** A deadline as part of a document. */
final class DeadlineDocument {
  private DeadlineDocument() {}

  static void put(ObjectNode node, Deadline deadline) {
    node.put("amount", deadline.limit().amount());
    node.put("unit", deadline.limit().unit().name());
    node.put("start", deadline.start().toString());
    ArrayNode entries = node.putArray("entries");
    for (LedgerEntry entry : deadline.budget().entries()) {
      entries
          .addObject()
          .put("amount", entry.amount().toPlainString())
          .put("reason", entry.reason())
          .put("approver", entry.approver())
          .put("at", entry.at().toString());
    }
    if (!deadline.standstills().isEmpty()) {
      ArrayNode stills = node.putArray("standstills");
      for (Timeline.Span<Instant, Deadline.Standstill> span : deadline.standstills().spans()) {
        ObjectNode still = stills.addObject().put("from", span.from().toString());
        Json.put(still, "to", span.to());
        still.put("reason", span.value().reason());
        still.put("by", span.value().by()).put("approver", span.value().approver());
      }
    }
    Json.put(node, "exemption", deadline.exemption());
  }

  static Optional<Deadline> read(@Nullable JsonNode node) {
    if (node == null) {
      return Optional.empty();
    }
    Limit limit =
        new Limit(node.path("amount").asInt(), Limit.Unit.valueOf(node.path("unit").asText()));
    Instant start = Instant.parse(node.path("start").asText());
    return Optional.of(
        new Deadline(
            limit,
            start,
            new Ledger(BalanceRule.neverNegative(), entries(node.path("entries"))),
            Timeline.of(standstills(node.path("standstills"))),
            Json.optional(node, "exemption")));
  }

  private static List<LedgerEntry> entries(JsonNode array) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (JsonNode entry : array) {
      entries.add(
          new LedgerEntry(
              String.valueOf(entries.size()),
              Deadline.TIME,
              new BigDecimal(entry.path("amount").asText()),
              entry.path("reason").asText(),
              entry.path("approver").asText(),
              Instant.parse(entry.path("at").asText())));
    }
    return entries;
  }

  private static List<Timeline.Span<Instant, Deadline.Standstill>> standstills(JsonNode array) {
    List<Timeline.Span<Instant, Deadline.Standstill>> spans = new ArrayList<>();
    for (JsonNode still : array) {
      spans.add(
          new Timeline.Span<>(
              Instant.parse(still.path("from").asText()),
              Json.optional(still, "to").map(Instant::parse),
              new Deadline.Standstill(
                  still.path("reason").asText(),
                  still.path("by").asText(),
                  still.path("approver").asText())));
    }
    return spans;
  }
}
