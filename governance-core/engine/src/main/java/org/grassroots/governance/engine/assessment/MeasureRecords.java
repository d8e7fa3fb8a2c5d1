package org.grassroots.governance.engine.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.measure.MeasureFigure;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Figures entered by hand as records: one a measure, unit and period.
 *
 * @since 0.1
 */
public final class MeasureRecords {
  /** The kind of entries. */
  public static final RecordKind KIND =
      RecordKind.of(
              "measure_entry",
              FieldSpec.of("measure", FieldType.TEXT),
              FieldSpec.of("unit", FieldType.TEXT),
              FieldSpec.of("unit_path", FieldType.TEXT),
              FieldSpec.of("starts", FieldType.DATE),
              FieldSpec.of("ends", FieldType.DATE))
          .withIndexes(RecordKind.Key.of("measure", "starts"), RecordKind.Key.of("unit_path"));

  private MeasureRecords() {}

  static String id(String measure, String subject, Period period) {
    return measure + "/" + period + "/" + subject;
  }

  static Write write(
      String measure, EnterMeasure entry, String unitPath, Call call, long expectedVersion) {
    ObjectNode document = Json.object().put("figure", entry.figure().toPlainString());
    entry.cases().ifPresent(cases -> document.put("cases", cases.toPlainString()));
    document.put("by", call.actor().id()).put("at", call.now().toString());
    ArrayNode evidence = document.putArray("evidence");
    entry.evidence().forEach(evidence::add);
    Map<String, FieldValue> fields = new HashMap<>();
    fields.put("measure", FieldValue.of(measure));
    fields.put("unit", FieldValue.of(entry.subject()));
    fields.put("unit_path", FieldValue.of(unitPath));
    fields.put("starts", FieldValue.of(entry.period().from()));
    fields.put("ends", FieldValue.of(entry.period().until()));
    return new Write.Put(
        KIND.name(),
        id(measure, entry.subject(), entry.period()),
        expectedVersion,
        Json.text(document),
        fields);
  }

  /** The figure in a record. */
  static MeasureFigure read(Measure measure, StoredRecord record) {
    JsonNode document = Json.read(record.document());
    List<String> evidence = new ArrayList<>();
    document.get("evidence").forEach(each -> evidence.add(each.asText()));
    return new MeasureFigure(
        measure,
        Json.text(record, "unit"),
        Optional.of(number(document.get("figure"))),
        Optional.ofNullable(document.get("cases")).map(MeasureRecords::number),
        Optional.of(
            new MeasureFigure.Entry(
                document.get("by").asText(), document.get("at").asText(), evidence)));
  }

  private static Fraction number(JsonNode text) {
    return Fraction.of(new BigDecimal(text.asText()));
  }
}
