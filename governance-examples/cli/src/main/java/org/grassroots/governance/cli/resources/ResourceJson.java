package org.grassroots.governance.cli.resources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.grassroots.governance.model.resource.Booking;
import org.grassroots.governance.model.resource.Loan;
import org.grassroots.governance.model.resource.Resource;
import org.grassroots.governance.model.resource.Stock;
import org.grassroots.governance.model.shared.LedgerEntry;

/** Resources as JSON. */
final class ResourceJson {
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  private ResourceJson() {}

  static <T> ArrayNode list(List<T> all, Function<T, ObjectNode> shape) {
    ArrayNode list = JSON.arrayNode();
    all.forEach(one -> list.add(shape.apply(one)));
    return list;
  }

  static ObjectNode of(Resource resource) {
    return JSON.objectNode()
        .put("resource", resource.id())
        .put("name", resource.name())
        .put("kind", resource.kind())
        .put("category", resource.category())
        .put("unit", resource.unitPath())
        .put("places", resource.booking().places());
  }

  static ObjectNode of(Booking booking) {
    return JSON.objectNode()
        .put("booking", booking.id())
        .put("resource", booking.resource())
        .put("holder", booking.holder())
        .put("from", booking.from().toString())
        .put("to", booking.to().toString())
        .put("places", booking.places())
        .put("state", word(booking.state()))
        .put("rating", booking.rating());
  }

  /** A state as it is written in options and answers. */
  static String word(Booking.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ObjectNode of(Stock stock) {
    return JSON.objectNode().put("resource", stock.resource()).put("onHand", plain(stock.onHand()));
  }

  static ObjectNode of(LedgerEntry entry) {
    return JSON.objectNode()
        .put("entry", entry.id())
        .put("resource", entry.account())
        .put("amount", plain(entry.amount()))
        .put("reason", entry.reason())
        .put("approver", entry.approver())
        .put("at", entry.at().toString());
  }

  static ObjectNode of(Loan loan) {
    return JSON.objectNode()
        .put("loan", loan.id())
        .put("resource", loan.resource())
        .put("holder", loan.holder())
        .put("lent", plain(loan.lent()))
        .put("outstanding", plain(loan.outstanding()))
        .put("due", loan.due().toString());
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
