package org.grassroots.governance.formats.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.organisation.Bounds;
import org.grassroots.governance.model.organisation.CoverageCosts;
import org.grassroots.governance.model.organisation.EstablishmentRule;
import org.grassroots.governance.model.organisation.Measure;
import org.grassroots.governance.model.organisation.OrganisationKind;
import org.grassroots.governance.model.organisation.PostKind;
import org.grassroots.governance.model.shared.Text;

/**
 * Reads an organisation kind: {@code name, forms, parents, posts, rules, coverage}. Bounds are
 * written {@code "3.."}, {@code "..50"}, {@code "3..7"} or {@code "3"}.
 */
final class OrganisationKindSection {
  private static final Pattern BOUNDS = Pattern.compile("([0-9]{0,9})(\\.\\.)?([0-9]{0,9})");

  private final String id;
  private final YamlMap map;

  OrganisationKindSection(String id, YamlMap map) {
    this.id = id;
    this.map = map;
  }

  Optional<OrganisationKind> read() {
    Optional<Text> name = map.map("name").map(OrganisationKindSection::text);
    if (name.isEmpty()) {
      map.fault("name", "", "a text in zh-CN and en");
    }
    List<String> forms = map.texts("forms");
    List<String> parents = map.texts("parents");
    List<PostKind> posts = new ArrayList<>();
    map.maps("posts").forEach(each -> post(each).ifPresent(posts::add));
    List<EstablishmentRule> rules = new ArrayList<>();
    map.maps("rules").forEach(each -> rule(each).ifPresent(rules::add));
    Optional<CoverageCosts> coverage = map.map("coverage").flatMap(each -> coverage(each, forms));
    map.finish();
    return name.flatMap(
        text ->
            Guarded.build(
                map, () -> new OrganisationKind(id, text, forms, parents, posts, rules, coverage)));
  }

  private static Text text(YamlMap name) {
    Text text = Text.of(Map.of("zh-CN", name.text("zh-CN"), "en", name.text("en")));
    name.finish();
    return text;
  }

  private static Optional<PostKind> post(YamlMap map) {
    String post = map.text("id");
    Optional<Text> name = map.map("name").map(OrganisationKindSection::text);
    if (name.isEmpty()) {
      map.fault("name", "", "a text in zh-CN and en");
    }
    int seats = whole(map, "seats").orElse(1);
    boolean isRequired = map.flag("required");
    Optional<Integer> maxTerms = whole(map, "maxTerms");
    List<String> incompatible = map.texts("incompatible");
    map.finish();
    return name.flatMap(
        text ->
            Guarded.build(
                map, () -> new PostKind(post, text, seats, isRequired, maxTerms, incompatible)));
  }

  private static Optional<EstablishmentRule> rule(YamlMap map) {
    String rule = map.text("id");
    String source = map.text("source");
    Optional<LocalDate> from = map.parsed("from", "a day such as 2018-10-28", LocalDate::parse);
    if (from.isEmpty() && map.optionalText("from").isEmpty()) {
      map.fault("from", "", "the day the rule came into force");
    }
    Optional<LocalDate> until = map.parsed("until", "a day such as 2026-01-01", LocalDate::parse);
    List<String> forms = map.texts("forms");
    Map<Measure, Bounds> when = bounds(map, "when");
    Map<Measure, Bounds> then = bounds(map, "then");
    boolean isBinding = map.flag("binding");
    boolean allowsApproval = map.flag("approval");
    map.finish();
    return from.flatMap(
        start ->
            Guarded.build(
                map,
                () ->
                    new EstablishmentRule(
                        rule, source, start, until, forms, when, then, isBinding, allowsApproval)));
  }

  private static Map<Measure, Bounds> bounds(YamlMap map, String key) {
    Map<Measure, Bounds> bounds = new EnumMap<>(Measure.class);
    map.map(key)
        .ifPresent(
            inner -> {
              inner.keys().forEach(word -> bounds(inner, word, bounds));
              inner.finish();
            });
    return bounds;
  }

  private static void bounds(YamlMap inner, String word, Map<Measure, Bounds> bounds) {
    Optional<Measure> measure = Measure.find(word);
    Optional<Bounds> range =
        inner.parsed(word, "bounds such as 3.., ..50 or 3..7", OrganisationKindSection::bounds);
    if (measure.isEmpty()) {
      List<String> known = java.util.Arrays.stream(Measure.values()).map(Measure::word).toList();
      inner.fault(word, word, "one of " + known, Nearest.advice(word, known, ""));
    }
    measure.ifPresent(found -> range.ifPresent(is -> bounds.put(found, is)));
  }

  private static Bounds bounds(String text) {
    Matcher parts = BOUNDS.matcher(text.strip());
    if (!parts.matches() || (parts.group(1) + parts.group(3)).isEmpty()) {
      throw new IllegalArgumentException("no bounds");
    }
    boolean isRange = parts.group(2) != null;
    long min = parts.group(1).isEmpty() ? Bounds.NO_MIN : Long.parseLong(parts.group(1));
    long max = parts.group(3).isEmpty() ? Bounds.NO_MAX : Long.parseLong(parts.group(3));
    if (isRange && min > max) {
      throw new IllegalArgumentException("a least above the most");
    }
    return isRange ? new Bounds(min, max) : new Bounds(min, min);
  }

  private static Optional<CoverageCosts> coverage(YamlMap map, List<String> forms) {
    long distance = whole(map, "maxDistanceMetres").orElse(-1);
    long uncovered = whole(map, "uncovered").orElse(-1);
    SortedMap<String, Long> founding = new TreeMap<>();
    map.map("founding")
        .ifPresent(
            inner -> {
              inner.keys().forEach(form -> founding(inner, form, forms, founding));
              inner.finish();
            });
    List<String> joinable = map.texts("joinable");
    joinable.stream()
        .filter(form -> !forms.contains(form))
        .forEach(form -> map.fault("joinable", form, "one of " + forms));
    map.finish();
    return Guarded.build(map, () -> new CoverageCosts(distance, founding, uncovered, joinable));
  }

  private static void founding(
      YamlMap inner, String form, List<String> forms, SortedMap<String, Long> founding) {
    if (!forms.contains(form)) {
      inner.fault(form, form, "one of " + forms, Nearest.advice(form, forms, ""));
    }
    whole(inner, form).ifPresent(cost -> founding.put(form, (long) cost));
  }

  private static Optional<Integer> whole(YamlMap map, String key) {
    return map.parsed(key, "a whole number", Integer::valueOf);
  }
}
