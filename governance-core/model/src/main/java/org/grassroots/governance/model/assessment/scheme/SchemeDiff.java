package org.grassroots.governance.model.assessment.scheme;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two schemes, part by part. Two schemes without a difference have the same
 * hash, and only they.
 *
 * @since 0.1
 */
public final class SchemeDiff {
  /** Parts of records that files call otherwise. */
  private static final Map<String, String> KEYS =
      Map.of(
          "absence", "missing",
          "isLowBest", "best",
          "publication", "publish",
          "layout", "data",
          "mode", "rounding",
          "part", "range",
          "objectionDays", "objections");

  private final List<SchemeChange> changes = new ArrayList<>();

  private SchemeDiff() {}

  /**
   * The differences: what the scheme says of itself, its columns and rules, then its nodes, those
   * of the scheme before first, parents before children.
   */
  public static List<SchemeChange> of(Scheme before, Scheme after) {
    SchemeDiff diff = new SchemeDiff();
    diff.parts("scheme", before, after);
    diff.nodes(before, after);
    return List.copyOf(diff.changes);
  }

  private void parts(String where, Record before, Record after) {
    for (RecordComponent part : before.getClass().getRecordComponents()) {
      part(where, part.getName(), Canonical.value(part, before), Canonical.value(part, after));
    }
  }

  private void part(String where, String name, Object before, Object after) {
    Object a = opened(before);
    Object b = opened(after);
    switch (name) {
      case "root" -> {}
      case "layout", "publication", "ranking" -> parts(key(name), (Record) before, (Record) after);
      case "bands" -> bands(a, b);
      case "list" -> each("band", a, b, band -> ((Bands.Band) band).id());
      case "vetoes" -> each("veto", a, b, veto -> ((Veto) veto).id());
      case "quotas" -> each("quota", a, b, quota -> ((Quota) quota).id());
      case "trials" -> each("test", a, b, trial -> ((Trial) trial).name());
      case "consequences" -> each("consequence", a, b, each -> ((Consequence) each).id());
      case "indicators" -> each("column", a, b, column -> ((Layout.Indicator) column).name());
      default -> changed(where, key(name), a, b);
    }
  }

  private void bands(Object before, Object after) {
    if (before instanceof Bands a && after instanceof Bands b) {
      parts("bands", a, b);
    } else {
      changed("bands", "", before, after);
    }
  }

  /** Parts with an id: added, removed, changed, then their order. */
  private void each(String what, Object before, Object after, Function<Object, String> id) {
    Map<String, Object> a = byId((List<?>) before, id);
    Map<String, Object> b = byId((List<?>) after, id);
    for (String each : both(a, b)) {
      @Nullable Object left = a.get(each);
      @Nullable Object right = b.get(each);
      if (left != null && right != null) {
        parts(what + " " + each, (Record) left, (Record) right);
      } else {
        changed(what + " " + each, "", left == null ? "" : left, right == null ? "" : right);
      }
    }
    order(what, List.copyOf(a.keySet()), List.copyOf(b.keySet()));
  }

  private static Map<String, Object> byId(List<?> list, Function<Object, String> id) {
    Map<String, Object> byId = new LinkedHashMap<>();
    list.forEach(each -> byId.put(id.apply(each), each));
    return byId;
  }

  private static Set<String> both(Map<String, ?> a, Map<String, ?> b) {
    Set<String> both = new LinkedHashSet<>(a.keySet());
    both.addAll(b.keySet());
    return both;
  }

  /** Whether what is in both stands in another order. */
  private void order(String where, List<String> before, List<String> after) {
    List<String> a = before.stream().filter(after::contains).toList();
    List<String> b = after.stream().filter(before::contains).toList();
    if (!a.equals(b)) {
      changes.add(
          new SchemeChange(
              where,
              "order",
              Optional.of(String.join(", ", a)),
              Optional.of(String.join(", ", b))));
    }
  }

  private void nodes(Scheme before, Scheme after) {
    Map<String, Node> a = byId(before);
    Map<String, Node> b = byId(after);
    Map<String, String> parentsBefore = parents(before);
    Map<String, String> parentsAfter = parents(after);
    for (String id : both(a, b)) {
      String where = "node " + id;
      Node left = a.get(id);
      Node right = b.get(id);
      if (left == null || right == null) {
        changed(where, "", left == null ? "" : shown(left), right == null ? "" : shown(right));
        continue;
      }
      changed(where, "parent", parentsBefore.get(id), parentsAfter.get(id));
      for (RecordComponent part : Node.class.getRecordComponents()) {
        Object was = opened(Canonical.value(part, left));
        Object is = opened(Canonical.value(part, right));
        if (part.getName().equals("source")) {
          source(where, (Source) was, (Source) is);
        } else {
          changed(where, key(part.getName()), was, is);
        }
      }
      order(where, ids(left), ids(right));
    }
  }

  private static Map<String, Node> byId(Scheme scheme) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    scheme.nodes().forEach(node -> nodes.put(node.id(), node));
    return nodes;
  }

  private static Map<String, String> parents(Scheme scheme) {
    Map<String, String> parents = new LinkedHashMap<>();
    parents.put(scheme.root().id(), "");
    scheme.nodes().forEach(node -> ids(node).forEach(child -> parents.put(child, node.id())));
    return parents;
  }

  private static List<String> ids(Node node) {
    return node.children().stream().map(Node::id).toList();
  }

  private void source(String where, Source before, Source after) {
    if (before instanceof Source.Children a && after instanceof Source.Children b) {
      changed(where, "aggregate", a.aggregation(), b.aggregation());
      changed(where, "each", opened(a.each().map(Each::kind)), opened(b.each().map(Each::kind)));
      changed(where, "weighting", opened(a.weighing()), opened(b.weighing()));
    } else if (before instanceof Source.Measure a && after instanceof Source.Measure b) {
      changed(where, "value", a.formula(), b.formula());
      changed(where, "zeroDenominator", a.undefined(), b.undefined());
      changed(where, "valid", opened(a.valid()), opened(b.valid()));
    } else if (before.getClass().equals(after.getClass())) {
      parts(where, (Record) before, (Record) after);
    } else {
      changed(where, "value", shown(before), shown(after));
    }
  }

  private static String shown(Node node) {
    String steps = node.steps().isEmpty() ? "" : "; " + text(node.steps());
    return shown(node.source()) + steps + "; weight " + text(node.weight());
  }

  private static String shown(Source source) {
    return source instanceof Source.Children group
        ? text(group.aggregation())
            + group.children().stream().map(Node::id).collect(Collectors.joining(", ", " [", "]"))
        : source instanceof Source.Measure measure && measure.valid().isEmpty()
            ? text(measure.formula())
            : text(source);
  }

  private void changed(String where, String key, @Nullable Object before, @Nullable Object after) {
    String was = Canonical.of(before == null ? "" : before);
    String is = Canonical.of(after == null ? "" : after);
    if (was.equals(is)) {
      return;
    }
    String a = text(before == null ? "" : before);
    String b = text(after == null ? "" : after);
    boolean isTold = !a.equals(b);
    changes.add(new SchemeChange(where, key, shown(isTold ? a : was), shown(isTold ? b : is)));
  }

  private static Optional<String> shown(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** As short as it can be understood. */
  private static String text(Object value) {
    if (value instanceof Weight weight && weight.byText().isEmpty()) {
      return StepNumbers.plain(weight.base());
    }
    if (value instanceof Aggregation.Standard standard) {
      return standard.name();
    }
    if (value instanceof Step step) {
      return step.shown().isEmpty() ? step.kind() : step.kind() + " (" + step.shown() + ")";
    }
    if (value instanceof Part part) {
      return part.toString();
    }
    if (value instanceof Boolean isLow) {
      return isLow ? "low" : "high";
    }
    if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Step) {
      return list.stream().map(SchemeDiff::text).collect(Collectors.joining(" → "));
    }
    return Canonical.of(value);
  }

  private static Object opened(Object value) {
    return value instanceof Optional<?> optional ? optional.<Object>map(v -> v).orElse("") : value;
  }

  private static String key(String part) {
    return KEYS.getOrDefault(part, part);
  }
}
