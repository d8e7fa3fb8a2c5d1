package org.grassroots.governance.engine.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.resource.Booking;
import org.grassroots.governance.model.resource.BookingCalendar;
import org.grassroots.governance.model.resource.Loan;
import org.grassroots.governance.model.resource.Resource;
import org.grassroots.governance.model.resource.Resource.BookingRules;
import org.grassroots.governance.model.resource.Stock;
import org.grassroots.governance.model.shared.LedgerEntry;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Resources, bookings, stock and loans as records.
 *
 * @since 0.1
 */
public final class ResourceRecords {
  /** The catalogue. */
  public static final RecordKind RESOURCE =
      RecordKind.of(
              "resource",
              FieldSpec.of("resource_kind", FieldType.TEXT),
              FieldSpec.of("category", FieldType.TEXT),
              FieldSpec.of("unit_path", FieldType.TEXT))
          .withIndexes(RecordKind.Key.of("category", "unit_path"), RecordKind.Key.of("unit_path"));

  /** The open bookings of a resource, under its id. */
  public static final RecordKind CALENDAR = RecordKind.of("resource_calendar");

  /** Every booking. */
  public static final RecordKind BOOKING =
      RecordKind.of(
              "booking",
              FieldSpec.of("resource", FieldType.TEXT),
              FieldSpec.of("holder", FieldType.TEXT),
              FieldSpec.of("state", FieldType.TEXT),
              FieldSpec.of("starts", FieldType.INSTANT))
          .withIndexes(
              RecordKind.Key.of("resource", "starts"), RecordKind.Key.of("holder", "state"));

  /** What is on hand of a resource, under its id. */
  public static final RecordKind STOCK = RecordKind.of("resource_stock");

  /** Every movement of stock. */
  public static final RecordKind ENTRY =
      RecordKind.of(
              "resource_entry",
              FieldSpec.of("resource", FieldType.TEXT),
              FieldSpec.of("moved", FieldType.INSTANT))
          .withIndexes(RecordKind.Key.of("resource", "moved"));

  /** Everything lent. */
  public static final RecordKind LOAN =
      RecordKind.of(
              "loan",
              FieldSpec.of("resource", FieldType.TEXT),
              FieldSpec.of("holder", FieldType.TEXT),
              FieldSpec.of("state", FieldType.TEXT),
              FieldSpec.of("due", FieldType.INSTANT))
          .withIndexes(RecordKind.Key.of("state", "due"), RecordKind.Key.of("resource"));

  /** All of them. */
  public static final List<RecordKind> KINDS =
      List.of(RESOURCE, CALENDAR, BOOKING, STOCK, ENTRY, LOAN);

  static final String OUT = "out";
  static final String BACK = "back";

  private ResourceRecords() {}

  static Write write(Resource resource, long version) {
    BookingRules rules = resource.booking();
    ObjectNode document =
        Json.object()
            .put("name", resource.name())
            .put("places", rules.places())
            .put("mostNoShows", rules.mostNoShows())
            .put("ratingLevels", rules.ratingLevels());
    return new Write.Put(
        RESOURCE.name(),
        resource.id(),
        version,
        Json.text(document),
        Map.of(
            "resource_kind", FieldValue.of(resource.kind()),
            "category", FieldValue.of(resource.category()),
            "unit_path", FieldValue.of(resource.unitPath())));
  }

  static Resource resource(StoredRecord record) {
    JsonNode document = Json.read(record.document());
    return new Resource(
        record.id(),
        document.get("name").asText(),
        Json.text(record, "resource_kind"),
        Json.text(record, "category"),
        Json.text(record, "unit_path"),
        new BookingRules(
            document.get("places").asLong(),
            document.get("mostNoShows").asLong(),
            document.get("ratingLevels").asInt()));
  }

  static Write write(String resource, BookingCalendar calendar, long version) {
    ObjectNode document = Json.object();
    ArrayNode open = document.putArray("open");
    calendar.open().forEach(booking -> open.add(document(booking)));
    return new Write.Put(CALENDAR.name(), resource, version, Json.text(document), Map.of());
  }

  static BookingCalendar calendar(StoredRecord record, long places) {
    List<Booking> open = new ArrayList<>();
    Json.read(record.document()).get("open").forEach(node -> open.add(booking(node)));
    return new BookingCalendar(places, open);
  }

  static Write write(Booking booking, long version) {
    return new Write.Put(
        BOOKING.name(),
        booking.id(),
        version,
        Json.text(document(booking)),
        Map.of(
            "resource", FieldValue.of(booking.resource()),
            "holder", FieldValue.of(booking.holder()),
            "state", FieldValue.of(booking.state().name()),
            "starts", FieldValue.of(booking.from())));
  }

  static Booking booking(StoredRecord record) {
    return booking(Json.read(record.document()));
  }

  private static ObjectNode document(Booking booking) {
    return Json.object()
        .put("booking", booking.id())
        .put("resource", booking.resource())
        .put("holder", booking.holder())
        .put("from", booking.from().toString())
        .put("to", booking.to().toString())
        .put("places", booking.places())
        .put("state", booking.state().name())
        .put("rating", booking.rating());
  }

  private static Booking booking(JsonNode node) {
    return new Booking(
        node.get("booking").asText(),
        node.get("resource").asText(),
        node.get("holder").asText(),
        Instant.parse(node.get("from").asText()),
        Instant.parse(node.get("to").asText()),
        node.get("places").asLong(),
        Booking.State.valueOf(node.get("state").asText()),
        node.get("rating").asInt());
  }

  static Write write(Stock stock, long version) {
    ObjectNode document = Json.object().put("onHand", stock.onHand().toPlainString());
    return new Write.Put(STOCK.name(), stock.resource(), version, Json.text(document), Map.of());
  }

  static Stock stock(StoredRecord record) {
    return new Stock(
        record.id(), new BigDecimal(Json.read(record.document()).get("onHand").asText()));
  }

  static Write write(LedgerEntry entry) {
    ObjectNode document =
        Json.object()
            .put("amount", entry.amount().toPlainString())
            .put("reason", entry.reason())
            .put("approver", entry.approver());
    return new Write.Put(
        ENTRY.name(),
        entry.id(),
        Write.ABSENT,
        Json.text(document),
        Map.of("resource", FieldValue.of(entry.account()), "moved", FieldValue.of(entry.at())));
  }

  static LedgerEntry entry(StoredRecord record) {
    JsonNode document = Json.read(record.document());
    return new LedgerEntry(
        record.id(),
        Json.text(record, "resource"),
        new BigDecimal(document.get("amount").asText()),
        document.get("reason").asText(),
        document.get("approver").asText(),
        Json.instant(record, "moved").orElseThrow());
  }

  static Write write(Loan loan, long version) {
    ObjectNode document =
        Json.object()
            .put("lent", loan.lent().toPlainString())
            .put("returned", loan.returned().toPlainString());
    String state = loan.outstanding().signum() > 0 ? OUT : BACK;
    return new Write.Put(
        LOAN.name(),
        loan.id(),
        version,
        Json.text(document),
        Map.of(
            "resource", FieldValue.of(loan.resource()),
            "holder", FieldValue.of(loan.holder()),
            "state", FieldValue.of(state),
            "due", FieldValue.of(loan.due())));
  }

  static Loan loan(StoredRecord record) {
    JsonNode document = Json.read(record.document());
    return new Loan(
        record.id(),
        Json.text(record, "resource"),
        Json.text(record, "holder"),
        new BigDecimal(document.get("lent").asText()),
        new BigDecimal(document.get("returned").asText()),
        Json.instant(record, "due").orElseThrow());
  }
}
