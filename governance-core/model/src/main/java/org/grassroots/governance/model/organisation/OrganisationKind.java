package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Text;

/**
 * A kind of organisations and the rules they are established by.
 *
 * @param id e.g. {@code party-branch}
 * @param name as people call it
 * @param forms the forms it can take, in the order they are preferred
 * @param parents the kinds that may stand above it; empty: any, or none
 * @param posts its posts
 * @param rules its rules, of all times
 * @param coverage what covering costs; empty where nobody is to be covered by it
 * @since 0.1
 */
public record OrganisationKind(
    String id,
    Text name,
    List<String> forms,
    List<String> parents,
    List<PostKind> posts,
    List<EstablishmentRule> rules,
    Optional<CoverageCosts> coverage) {

  /** Copies; refuses with {@code GOV-ORG-004} names that are twice or unknown, listing all. */
  public OrganisationKind {
    forms = List.copyOf(forms);
    parents = List.copyOf(parents);
    posts = List.copyOf(posts);
    rules = List.copyOf(rules);
    List<Fault> faults = faults(id, forms, posts, rules);
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  private static List<Fault> faults(
      String id, List<String> forms, List<PostKind> posts, List<EstablishmentRule> rules) {
    List<Fault> faults = new ArrayList<>();
    if (forms.isEmpty()) {
      faults.add(Fault.of("GOV-ORG-004", id, "no form", "at least one form"));
    }
    repeated(forms).forEach(form -> faults.add(twice(id, "form " + form)));
    repeated(posts.stream().map(PostKind::id).toList())
        .forEach(post -> faults.add(twice(id, "post " + post)));
    repeated(rules.stream().map(EstablishmentRule::id).toList())
        .forEach(rule -> faults.add(twice(id, "rule " + rule)));
    for (EstablishmentRule rule : rules) {
      rule.forms().stream()
          .filter(form -> !forms.contains(form))
          .forEach(
              form ->
                  faults.add(
                      Fault.of(
                          "GOV-ORG-004",
                          id + " rule " + rule.id(),
                          "form " + form,
                          "one of " + forms)));
    }
    return faults;
  }

  private static Fault twice(String id, String what) {
    return Fault.of("GOV-ORG-004", id, what + " twice", "each once");
  }

  private static List<String> repeated(List<String> names) {
    Set<String> seen = new HashSet<>();
    return names.stream().filter(name -> !seen.add(name)).distinct().toList();
  }

  /** The post of that id. */
  public Optional<PostKind> post(String post) {
    return posts.stream().filter(each -> each.id().equals(post)).findFirst();
  }

  /** The rules in force on a day, in their order. */
  public List<EstablishmentRule> rulesOn(LocalDate day) {
    return rules.stream().filter(rule -> rule.isInForceOn(day)).toList();
  }

  /**
   * The rules that bound a figure for a form on a day where the other figures are as given, in
   * their order.
   */
  public List<EstablishmentRule> rulesOf(
      Measure measure, String form, LocalDate day, Map<Measure, Long> figures) {
    return rulesOn(day).stream()
        .filter(rule -> rule.then().containsKey(measure) && rule.appliesTo(form, figures))
        .toList();
  }

  /** The narrowest bounds that rules in force set for a figure; conflicting ones are left out. */
  public Bounds bounds(Measure measure, String form, LocalDate day, Map<Measure, Long> figures) {
    long min = Bounds.NO_MIN;
    long max = Bounds.NO_MAX;
    for (EstablishmentRule rule : rulesOf(measure, form, day, figures)) {
      Bounds demanded = rule.then().get(measure);
      if (demanded == null || demanded.min() > max || demanded.max() < min) {
        continue;
      }
      min = Math.max(min, demanded.min());
      max = Math.min(max, demanded.max());
    }
    return new Bounds(min, max);
  }
}
