package org.grassroots.governance.cli.needs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.grassroots.governance.model.need.NamedNeed;
import org.grassroots.governance.model.need.UnitNeeds;

/** What {@code gov needs rank} says. */
final class RankReport {
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);
  private static final int SHARE_DECIMALS = 1;

  private RankReport() {}

  /** One object by unit, on one line. */
  static String json(SortedMap<String, UnitNeeds> units, UnaryOperator<String> labels) {
    ObjectNode root = JSON.objectNode();
    units.forEach(
        (unit, needs) -> {
          ObjectNode node = root.putObject(unit).put("households", needs.households());
          ArrayNode top = node.putArray("top");
          needs.top().forEach(need -> top.add(node(need, labels.apply(need.need()))));
        });
    return root + "\n";
  }

  private static ObjectNode node(NamedNeed need, String label) {
    ObjectNode node = JSON.objectNode().put("need", need.need());
    if (!label.isEmpty()) {
      node.put("label", label);
    }
    node.put("score", plain(need.score()));
    return node.put("share", share(need));
  }

  /** A table with a row for each need of each unit. */
  static String csv(SortedMap<String, UnitNeeds> units, UnaryOperator<String> labels) {
    StringWriter text = new StringWriter();
    try (CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      table.writeRecord("unit", "households", "rank", "need", "label", "score", "share");
      units.forEach((unit, needs) -> rows(table, unit, needs, labels));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void rows(
      CsvWriter table, String unit, UnitNeeds needs, UnaryOperator<String> labels) {
    int rank = 0;
    for (NamedNeed need : needs.top()) {
      rank++;
      table.writeRecord(
          unit,
          String.valueOf(needs.households()),
          String.valueOf(rank),
          need.need(),
          labels.apply(need.need()),
          plain(need.score()).toPlainString(),
          share(need).toPlainString());
    }
  }

  /** Without trailing zeros and exponents. */
  private static BigDecimal plain(BigDecimal score) {
    BigDecimal stripped = score.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal share(NamedNeed need) {
    return need.share().value().setScale(SHARE_DECIMALS);
  }
}
