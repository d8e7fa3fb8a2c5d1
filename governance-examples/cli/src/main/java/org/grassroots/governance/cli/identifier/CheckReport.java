package org.grassroots.governance.cli.identifier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.identifier.Checked;
import org.grassroots.governance.model.shared.identifier.Flaw;

/**
 * What {@code gov identifier check} says: every identifier given on the command line, of a table
 * those with flaws; counts at the end.
 */
final class CheckReport {
  private final Kind kind;
  private final boolean isJson;
  private final PrintWriter out;
  private final Map<String, Long> flaws = new TreeMap<>();
  private final ArrayNode results = JsonNodeFactory.instance.arrayNode();
  private long checked;
  private long invalid;

  CheckReport(Kind kind, boolean isJson, PrintWriter out) {
    this.kind = kind;
    this.isJson = isJson;
    this.out = out;
  }

  /** Counts an identifier and prints it. */
  void add(long record, Checked found) {
    count(found);
    if (isJson) {
      results.add(json(record, found));
    } else if (found.isValid()) {
      out.println("record %s, %s: valid".formatted(record, found.shown()));
    } else {
      found.flaws().forEach(flaw -> out.println(line(record, found, flaw)));
    }
  }

  /** Counts an identifier and prints it where it has flaws. */
  void addOfMany(long record, Checked found) {
    if (found.isValid()) {
      count(found);
    } else {
      add(record, found);
    }
  }

  private void count(Checked found) {
    checked++;
    invalid += found.isValid() ? 0 : 1;
    found.flaws().forEach(flaw -> flaws.merge(flaw.rule().word(), 1L, Long::sum));
  }

  long invalid() {
    return invalid;
  }

  /** Prints the JSON where it is wanted; one line for people. */
  String finish() {
    if (isJson) {
      ObjectNode root = JsonNodeFactory.instance.objectNode().put("kind", kind.word());
      root.put("checked", checked).put("valid", checked - invalid).put("invalid", invalid);
      ObjectNode counts = root.putObject("flaws");
      flaws.forEach(counts::put);
      root.set("results", results);
      out.println(root);
    }
    return "%s checked, %s valid, %s invalid".formatted(checked, checked - invalid, invalid);
  }

  private static ObjectNode json(long record, Checked found) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("record", record).put("identifier", found.shown()).put("valid", found.isValid());
    ObjectNode parts = node.putObject("parts");
    found.parts().forEach(parts::put);
    ArrayNode broken = node.putArray("flaws");
    for (Flaw flaw : found.flaws()) {
      broken
          .addObject()
          .put("rule", flaw.rule().word())
          .put("found", flaw.found())
          .put("wanted", flaw.wanted());
    }
    return node;
  }

  private static String line(long record, Checked found, Flaw flaw) {
    return "record %s, %s: %s, found '%s', wanted %s"
        .formatted(record, found.shown(), flaw.rule().word(), flaw.found(), flaw.wanted());
  }
}
