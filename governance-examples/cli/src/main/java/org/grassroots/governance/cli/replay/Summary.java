package org.grassroots.governance.cli.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import org.grassroots.governance.formats.intake.IntakeCounts;

/**
 * The figures of {@code summary.json}: all keys always there, in this order; maps hold what is
 * above 0.
 *
 * @param counts what became of the records
 * @param newlyStored matters this run stored and no run before
 * @param figures the figures of the imported matters
 */
record Summary(IntakeCounts counts, long newlyStored, ReplayFigures figures) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** The document, without a line end. */
  String toJson() {
    ObjectNode root = JSON.createObjectNode();
    put(root, counts);
    root.put("newlyStored", newlyStored);
    root.put("located", figures.located());
    root.put("withoutPosition", figures.withoutPosition());
    root.put("outside", figures.outside());
    root.put("open", figures.all().open());
    root.put("overdue", figures.all().overdue());
    by(root, "Area", figures.areas());
    by(root, "Ward", figures.wards());
    by(root, "Department", figures.departments());
    departments(root.putObject("departments"));
    return text(root);
  }

  /** What a check found: what would become of the records, and the findings. */
  static String checked(IntakeCounts counts, Map<String, Long> findings) {
    ObjectNode root = JSON.createObjectNode();
    put(root, counts);
    findings.forEach(root.putObject("findings")::put);
    return text(root);
  }

  private static void put(ObjectNode root, IntakeCounts counts) {
    root.put("read", counts.read());
    root.put("imported", counts.accepted());
    root.put("rejected", counts.rejected());
    root.put("duplicates", counts.duplicates());
  }

  private static String text(ObjectNode root) {
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of numbers always has a text", e);
    }
  }

  private static void by(ObjectNode root, String key, SortedMap<String, Tally> tallies) {
    put(root.putObject("openBy" + key), tallies, Tally::open);
    put(root.putObject("overdueBy" + key), tallies, Tally::overdue);
  }

  private static void put(
      ObjectNode node, SortedMap<String, Tally> tallies, ToLongFunction<Tally> figure) {
    tallies.forEach(
        (key, tally) -> {
          long count = figure.applyAsLong(tally);
          if (count > 0) {
            node.put(key, count);
          }
        });
  }

  private void departments(ObjectNode node) {
    figures
        .departments()
        .forEach(
            (name, tally) ->
                tally
                    .onTimePercent()
                    .ifPresent(
                        percent ->
                            node.putObject(name)
                                .put("closedWithTarget", tally.closedWithTarget())
                                .put("late", tally.late())
                                .put("onTimePercent", percent)));
  }
}
