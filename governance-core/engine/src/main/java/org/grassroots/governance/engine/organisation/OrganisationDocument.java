package org.grassroots.governance.engine.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.organisation.Approval;
import org.grassroots.governance.model.organisation.DueElection;
import org.grassroots.governance.model.organisation.Organisation;
import org.grassroots.governance.model.organisation.PostHistory;
import org.grassroots.governance.model.organisation.Standing;
import org.grassroots.governance.model.organisation.Tenure;
import org.grassroots.governance.model.organisation.TermExtension;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;

/** The document of an organisation: its timelines, elections and approvals. */
final class OrganisationDocument {
  private OrganisationDocument() {}

  static ObjectNode of(Organisation organisation, Optional<DueElection> election) {
    ObjectNode node = Json.object();
    node.put("unit", organisation.unit());
    BiConsumer<ObjectNode, String> text = (span, value) -> span.put("value", value);
    write(node.putArray("forms"), organisation.forms(), text);
    write(node.putArray("parents"), organisation.parents(), text);
    write(
        node.putObject("members"),
        organisation.members(),
        (span, standing) -> span.put("value", standing.name()));
    write(node.putObject("covers"), organisation.covers(), (span, value) -> {});
    ObjectNode posts = node.putObject("posts");
    organisation
        .posts()
        .forEach(
            (post, history) ->
                write(
                    posts.putObject(post),
                    history.people(),
                    (span, tenure) ->
                        span.put("since", tenure.since().toString())
                            .put("acting", tenure.isActing())));
    ArrayNode elections = node.putArray("elections");
    organisation.elections().forEach(day -> elections.add(day.toString()));
    ArrayNode approvals = node.putArray("approvals");
    for (Approval approval : organisation.approvals()) {
      approvals
          .addObject()
          .put("rule", approval.rule())
          .put("reference", approval.reference())
          .put("from", approval.from().toString());
    }
    ArrayNode extensions = node.putArray("extensions");
    for (TermExtension extension : organisation.extensions()) {
      extensions
          .addObject()
          .put("elected", extension.elected().toString())
          .put("until", extension.until().toString())
          .put("reference", extension.reference());
    }
    election.ifPresent(due -> write(node.putObject("election"), due));
    return node;
  }

  private static void write(ObjectNode node, DueElection due) {
    node.put("elected", due.elected().toString()).put("due", due.due().toString());
    node.put("rule", due.rule().id()).put("source", due.rule().source());
  }

  private static <V> void write(
      ObjectNode node,
      SortedMap<String, Timeline<LocalDate, V>> lines,
      BiConsumer<ObjectNode, V> value) {
    lines.forEach((id, line) -> write(node.putArray(id), line, value));
  }

  private static <V> void write(
      ArrayNode array, Timeline<LocalDate, V> line, BiConsumer<ObjectNode, V> value) {
    for (Span<LocalDate, V> span : line.spans()) {
      ObjectNode node = array.addObject().put("from", span.from().toString());
      Json.put(node, "to", span.to());
      value.accept(node, span.value());
    }
  }

  /** The organisation of this name with what the document says. */
  static Organisation read(Organisation named, JsonNode node) {
    SortedMap<String, PostHistory> posts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> post : node.path("posts").properties()) {
      posts.put(
          post.getKey(), new PostHistory(lines(post.getValue(), OrganisationDocument::tenure)));
    }
    List<LocalDate> elections = new ArrayList<>();
    node.path("elections").forEach(day -> elections.add(LocalDate.parse(day.asText())));
    List<Approval> approvals = new ArrayList<>();
    for (JsonNode each : node.path("approvals")) {
      approvals.add(
          new Approval(
              each.path("rule").asText(), each.path("reference").asText(), day(each, "from")));
    }
    List<TermExtension> extensions = new ArrayList<>();
    for (JsonNode each : node.path("extensions")) {
      extensions.add(
          new TermExtension(
              day(each, "elected"), day(each, "until"), each.path("reference").asText()));
    }
    return new Organisation(
        named.id(),
        named.name(),
        named.kind(),
        node.path("unit").asText(),
        line(node.path("forms"), span -> span.path("value").asText()),
        line(node.path("parents"), span -> span.path("value").asText()),
        lines(node.path("members"), span -> Standing.valueOf(span.path("value").asText())),
        lines(node.path("covers"), span -> true),
        posts,
        elections,
        approvals,
        extensions);
  }

  /** What is due, as facts tell it: elected, due, rule and source. */
  static Map<String, String> election(JsonNode document) {
    return Json.map(document, "election");
  }

  private static Tenure tenure(JsonNode span) {
    return new Tenure(day(span, "since"), span.path("acting").asBoolean());
  }

  private static <V> SortedMap<String, Timeline<LocalDate, V>> lines(
      JsonNode node, Function<JsonNode, V> value) {
    SortedMap<String, Timeline<LocalDate, V>> lines = new TreeMap<>();
    node.properties().forEach(each -> lines.put(each.getKey(), line(each.getValue(), value)));
    return lines;
  }

  private static <V> Timeline<LocalDate, V> line(JsonNode spans, Function<JsonNode, V> value) {
    List<Span<LocalDate, V>> read = new ArrayList<>();
    for (JsonNode span : spans) {
      read.add(
          new Span<>(
              day(span, "from"),
              Json.optional(span, "to").map(LocalDate::parse),
              value.apply(span)));
    }
    return read.isEmpty() ? Timeline.empty() : Timeline.of(read);
  }

  private static LocalDate day(JsonNode node, String name) {
    return LocalDate.parse(node.path(name).asText());
  }
}
