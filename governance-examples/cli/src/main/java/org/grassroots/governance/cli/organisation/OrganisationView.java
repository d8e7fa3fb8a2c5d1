package org.grassroots.governance.cli.organisation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.model.organisation.Organisation;
import org.grassroots.governance.model.shared.Fact;

/** An organisation as it stands on a day. */
record OrganisationView(Organisation organisation, LocalDate day) {

  /** On one line: id, kind, form, name, holders of posts. */
  String line() {
    List<String> holders = new ArrayList<>();
    organisation
        .posts()
        .forEach(
            (post, history) ->
                history
                    .holdersOn(day)
                    .forEach(
                        (person, tenure) ->
                            holders.add(
                                post + "=" + person + (tenure.isActing() ? " (acting)" : ""))));
    return "%s %s %s %s, %s members; %s"
        .formatted(
            organisation.id(),
            organisation.kind(),
            organisation.forms().at(day).orElse("none"),
            organisation.name(),
            organisation.membersOn(day).size(),
            String.join(", ", holders));
  }

  /** As JSON, with what happened. */
  ObjectNode json(List<Fact> facts) {
    ObjectNode node = json();
    ArrayNode happened = node.putArray("facts");
    facts.forEach(fact -> happened.add(fact.type()));
    return node;
  }

  /** As JSON. */
  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", organisation.id()).put("name", organisation.name());
    node.put("kind", organisation.kind()).put("unit", organisation.unit());
    node.put("form", organisation.forms().at(day).orElse(""));
    node.put("parent", organisation.parents().at(day).orElse(""));
    node.put("members", organisation.membersOn(day).size());
    ArrayNode covers = node.putArray("covers");
    organisation.coversOn(day).forEach(covers::add);
    ArrayNode holders = node.putArray("holders");
    organisation
        .posts()
        .forEach(
            (post, history) ->
                history
                    .holdersOn(day)
                    .forEach(
                        (person, tenure) ->
                            holders
                                .addObject()
                                .put("post", post)
                                .put("person", person)
                                .put("since", tenure.since().toString())
                                .put("acting", tenure.isActing())));
    organisation.lastElection(day).ifPresent(election -> node.put("elected", election.toString()));
    return node;
  }
}
