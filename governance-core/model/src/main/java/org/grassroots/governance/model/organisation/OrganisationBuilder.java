package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Timeline;

/** Puts an organisation together from another and what changed. To be used once. */
final class OrganisationBuilder {
  private final String id;
  private final String name;
  private final String kind;
  private final String unit;
  private Timeline<LocalDate, String> forms = Timeline.empty();
  private Timeline<LocalDate, String> parents = Timeline.empty();
  private SortedMap<String, Timeline<LocalDate, Standing>> members = new TreeMap<>();
  private SortedMap<String, Timeline<LocalDate, Boolean>> covers = new TreeMap<>();
  private final SortedMap<String, PostHistory> posts = new TreeMap<>();
  private final List<LocalDate> elections = new ArrayList<>();
  private final List<Approval> approvals = new ArrayList<>();
  private final List<TermExtension> extensions = new ArrayList<>();

  private OrganisationBuilder(String id, String name, String kind, String unit) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.unit = unit;
  }

  /** One that has nothing yet. */
  static OrganisationBuilder unborn(String id, String name, String kind, String unit) {
    return new OrganisationBuilder(id, name, kind, unit);
  }

  /** All that an organisation has. */
  static OrganisationBuilder from(Organisation before) {
    OrganisationBuilder builder =
        new OrganisationBuilder(before.id(), before.name(), before.kind(), before.unit());
    builder.posts.putAll(before.posts());
    builder.elections.addAll(before.elections());
    builder.extensions.addAll(before.extensions());
    return builder
        .forms(before.forms())
        .parents(before.parents())
        .members(before.members())
        .covers(before.covers())
        .approvals(before.approvals());
  }

  OrganisationBuilder forms(Timeline<LocalDate, String> line) {
    forms = line;
    return this;
  }

  OrganisationBuilder parents(Timeline<LocalDate, String> line) {
    parents = line;
    return this;
  }

  OrganisationBuilder members(SortedMap<String, Timeline<LocalDate, Standing>> lines) {
    members = lines;
    return this;
  }

  OrganisationBuilder covers(SortedMap<String, Timeline<LocalDate, Boolean>> lines) {
    covers = lines;
    return this;
  }

  OrganisationBuilder post(String post, PostHistory history) {
    posts.put(post, history);
    return this;
  }

  OrganisationBuilder election(LocalDate day) {
    elections.add(day);
    return this;
  }

  OrganisationBuilder approvals(List<Approval> more) {
    approvals.addAll(more);
    return this;
  }

  OrganisationBuilder extension(TermExtension extension) {
    extensions.add(extension);
    return this;
  }

  Organisation build() {
    return new Organisation(
        id,
        name,
        kind,
        unit,
        forms,
        parents,
        members,
        covers,
        posts,
        elections,
        approvals,
        extensions);
  }
}
