package org.grassroots.governance.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;

/**
 * How often what happens.
 *
 * @param year the year that is lived
 * @param lateShare share of work that comes after its limit
 * @param returnedShare share of dispatches that are sent back
 * @param rejectedShare share of inspections that find the work undone
 * @param dissatisfiedShare share of callers who are not satisfied
 * @param requestsShare share of all matters that come by the hotline
 * @param events what grid workers find
 * @param requests what callers ask for
 */
record Story(
    int year,
    double lateShare,
    double returnedShare,
    double rejectedShare,
    double dissatisfiedShare,
    double requestsShare,
    List<Happening> events,
    List<Happening> requests) {

  /** A class of matters. */
  record Happening(String category, double weight, String department, List<String> season) {
    double weightIn(int month) {
      return season.contains(String.valueOf(month)) ? 2 * weight : weight;
    }
  }

  /** The story that is shipped. */
  static Story shipped() {
    try (InputStream stream = Story.class.getResourceAsStream("story.yaml")) {
      byte[] bytes = Objects.requireNonNull(stream, "story.yaml").readAllBytes();
      return read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Story read(String text) {
    YamlMap map = YamlDocument.read(text, "story.yaml", "GOV-CLI-010");
    Story story =
        new Story(
            map.parsed("year", "a year", Integer::valueOf).orElseThrow(),
            share(map, "lateShare"),
            share(map, "returnedShare"),
            share(map, "rejectedShare"),
            share(map, "dissatisfiedShare"),
            share(map, "requestsShare"),
            happenings(map, "events"),
            happenings(map, "requests"));
    map.finish();
    map.throwIfFaulty();
    return story;
  }

  /** One of the happenings, by weight in that month. */
  static Happening one(List<Happening> happenings, int month, SplittableRandom random) {
    double sum = happenings.stream().mapToDouble(each -> each.weightIn(month)).sum();
    double left = random.nextDouble() * sum;
    for (Happening each : happenings) {
      left -= each.weightIn(month);
      if (left < 0) {
        return each;
      }
    }
    return happenings.get(happenings.size() - 1);
  }

  private static double share(YamlMap map, String key) {
    return map.number(key).map(BigDecimal::doubleValue).orElseThrow();
  }

  private static List<Happening> happenings(YamlMap map, String key) {
    List<Happening> happenings = new ArrayList<>();
    map.namedMaps(key)
        .forEach(
            (category, each) -> {
              happenings.add(
                  new Happening(
                      category,
                      share(each, "weight"),
                      each.text("department"),
                      each.texts("season")));
              each.finish();
            });
    return happenings;
  }
}
