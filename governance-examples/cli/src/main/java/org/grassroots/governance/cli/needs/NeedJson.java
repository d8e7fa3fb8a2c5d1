package org.grassroots.governance.cli.needs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.grassroots.governance.engine.need.NeedTrace;
import org.grassroots.governance.engine.need.Project;
import org.grassroots.governance.engine.need.RankedItem;
import org.grassroots.governance.model.need.ListedNeed;
import org.grassroots.governance.model.need.SatisfactionScale.Satisfaction;

/** The needs list as JSON. */
final class NeedJson {
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  private NeedJson() {}

  static ObjectNode of(ListedNeed need) {
    ObjectNode node =
        JSON.objectNode()
            .put("need", need.id())
            .put("title", need.title())
            .put("category", need.category())
            .put("unit", need.unitPath())
            .put("channel", need.origin().channel())
            .put("source", need.origin().source());
    ArrayNode evidence = node.putArray("evidence");
    need.origin().evidence().forEach(evidence::add);
    node.put("urgency", need.urgency())
        .put("importance", need.importance())
        .put("supporters", need.supporters())
        .put("requested", need.requested().toString())
        .put("state", need.state());
    need.representative().ifPresent(id -> node.put("representative", id));
    ObjectNode details = node.putObject("details");
    need.details().forEach(details::put);
    return node;
  }

  static ObjectNode of(RankedItem item) {
    return JSON.objectNode()
        .put("rank", item.rank())
        .put("need", item.need().id())
        .put("title", item.need().title())
        .put("category", item.need().category())
        .put("unit", item.need().unitPath())
        .put("state", item.need().state())
        .put("urgency", item.need().urgency())
        .put("importance", item.need().importance())
        .put("supporters", item.supporters())
        .put("priority", item.priority())
        .put("quadrant", item.quadrant().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static ObjectNode of(Project project) {
    ObjectNode node = JSON.objectNode().put("project", project.id());
    ArrayNode needs = node.putArray("needs");
    project.needs().forEach(need -> needs.add(need.id()));
    ArrayNode resources = node.putArray("resources");
    project.resources().forEach(resources::add);
    ArrayNode matters = node.putArray("matters");
    project.matters().forEach(matters::add);
    return node;
  }

  static ObjectNode of(Satisfaction said) {
    ObjectNode node =
        JSON.objectNode()
            .put("asked", said.asked())
            .put("unreachable", said.unreachable())
            .put("declined", said.declined())
            .put("valid", said.valid());
    node.put("rate", said.rate().map(rate -> rate.value()).orElse(null));
    node.put("index", said.index().orElse(null));
    return node;
  }

  static ObjectNode of(NeedTrace trace) {
    ObjectNode node = JSON.objectNode();
    node.set("need", of(trace.need()));
    node.put("representative", trace.speaker().id());
    trace.project().ifPresent(project -> node.set("project", of(project)));
    ArrayNode matters = node.putArray("matters");
    trace
        .matters()
        .forEach(
            matter -> matters.addObject().put("matter", matter.id()).put("state", matter.state()));
    node.set("satisfaction", of(trace.satisfaction()));
    return node;
  }
}
