package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Timeline;

/**
 * An organisation through time. Immutable; changes are decided by {@link Establishment} and {@link
 * Appointments}.
 *
 * @param id its id
 * @param name as people call it
 * @param kind the id of its kind
 * @param unit the place it belongs to; empty for none
 * @param forms its form over time; it exists while it has one
 * @param parents the organisation above it over time
 * @param members its members over time, by opaque person id
 * @param covers the units it covers over time, by id
 * @param posts who held its posts, by the id of the post
 * @param elections the days its leaders were elected, in order
 * @param approvals special approvals on record, in the order they were given
 * @param extensions terms that were extended, in the order that was decided
 * @since 0.1
 */
public record Organisation(
    String id,
    String name,
    String kind,
    String unit,
    Timeline<LocalDate, String> forms,
    Timeline<LocalDate, String> parents,
    SortedMap<String, Timeline<LocalDate, Standing>> members,
    SortedMap<String, Timeline<LocalDate, Boolean>> covers,
    SortedMap<String, PostHistory> posts,
    List<LocalDate> elections,
    List<Approval> approvals,
    List<TermExtension> extensions) {

  /** Copies the collections. */
  public Organisation {
    members = Ordered.copyOf(members);
    covers = Ordered.copyOf(covers);
    posts = Ordered.copyOf(posts);
    elections = List.copyOf(elections);
    approvals = List.copyOf(approvals);
    extensions = List.copyOf(extensions);
  }

  /** One that never existed: the start of every change. */
  public static Organisation unborn(String id, String name, String kind, String unit) {
    return OrganisationBuilder.unborn(id, name, kind, unit).build();
  }

  /** Whether it exists on a day. */
  public boolean existsOn(LocalDate day) {
    return forms.at(day).isPresent();
  }

  /** The history of a post; empty for one nobody held. */
  public PostHistory post(String post) {
    return posts.getOrDefault(post, PostHistory.EMPTY);
  }

  /** The members of a day, by id. */
  public SortedMap<String, Standing> membersOn(LocalDate day) {
    return on(members, day);
  }

  /** The units it covers on a day. */
  public Set<String> coversOn(LocalDate day) {
    return on(covers, day).keySet();
  }

  private static <V> SortedMap<String, V> on(
      SortedMap<String, Timeline<LocalDate, V>> lines, LocalDate day) {
    SortedMap<String, V> found = new TreeMap<>();
    lines.forEach((id, line) -> line.at(day).ifPresent(value -> found.put(id, value)));
    return found;
  }

  /** The last election up to a day. */
  public Optional<LocalDate> lastElection(LocalDate day) {
    return elections.stream().filter(election -> !election.isAfter(day)).reduce((a, b) -> b);
  }

  /** What rules see of it on a day; its form is empty where it does not exist. */
  public Situation situation(OrganisationKind rules, LocalDate day) {
    Map<Measure, Long> figures = new EnumMap<>(Measure.class);
    SortedMap<String, Standing> present = membersOn(day);
    figures.put(Measure.MEMBERS, (long) present.size());
    figures.put(
        Measure.FULL_MEMBERS, present.values().stream().filter(s -> s == Standing.FULL).count());
    figures.put(Measure.UNITS, (long) coversOn(day).size());
    if (!elections.isEmpty()) {
      figures.put(Measure.COMMITTEE, committeeOn(day));
    }
    return new Situation(id, rules, forms.at(day).orElse(""), day, figures, approvals);
  }

  private long committeeOn(LocalDate day) {
    Set<String> people = new HashSet<>();
    posts.values().forEach(post -> people.addAll(post.holdersOn(day).keySet()));
    return people.size();
  }

  /** The same with other forms. */
  Organisation withForms(Timeline<LocalDate, String> changed) {
    return OrganisationBuilder.from(this).forms(changed).build();
  }

  /** The same with other parents. */
  Organisation withParents(Timeline<LocalDate, String> changed) {
    return OrganisationBuilder.from(this).parents(changed).build();
  }

  /** The same with other members. */
  Organisation withMembers(SortedMap<String, Timeline<LocalDate, Standing>> changed) {
    return OrganisationBuilder.from(this).members(changed).build();
  }

  /** The same with other units covered. */
  Organisation withCovers(SortedMap<String, Timeline<LocalDate, Boolean>> changed) {
    return OrganisationBuilder.from(this).covers(changed).build();
  }

  /** The same with another history of a post. */
  Organisation withPost(String post, PostHistory history) {
    return OrganisationBuilder.from(this).post(post, history).build();
  }

  /** The same with one more election. */
  Organisation withElection(LocalDate day) {
    return OrganisationBuilder.from(this).election(day).build();
  }

  /** The same with more approvals. */
  Organisation withApprovals(List<Approval> more) {
    return OrganisationBuilder.from(this).approvals(more).build();
  }

  /** The same with a term extended. */
  Organisation withExtension(TermExtension extension) {
    return OrganisationBuilder.from(this).extension(extension).build();
  }
}
