package org.grassroots.governance.model.organisation.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.organisation.CoverageCosts;
import org.grassroots.governance.model.organisation.OrganisationKind;

/** What is to be solved: uncovered subjects and sites in order of their ids, rules, costs. */
final class Problem {
  final List<Subject> subjects;
  final List<Site> sites;
  final CoverageCosts costs;
  final Ground ground;
  private final SortedMap<String, Admission> admissions = new TreeMap<>();

  Problem(
      OrganisationKind kind,
      LocalDate day,
      CoverageCosts costs,
      List<Subject> subjects,
      List<Site> sites) {
    this.subjects = subjects;
    this.sites = sites;
    this.costs = costs;
    this.ground = new Ground(subjects, sites, costs.maxDistanceMetres());
    kind.forms().forEach(form -> admissions.put(form, new Admission(kind, form, day)));
  }

  Admission admission(String form) {
    Admission admission = admissions.get(form);
    if (admission == null) {
      throw new IllegalStateException("No form " + form);
    }
    return admission;
  }

  /** The forms that can be founded, in order. */
  List<String> forms() {
    return costs.founding().keySet().stream().filter(admissions::containsKey).toList();
  }

  long founding(String form) {
    return costs.founding().getOrDefault(form, CoverageCosts.MAX);
  }

  boolean isJoinable(int site) {
    return costs.joinable().contains(sites.get(site).form())
        && admissions.containsKey(sites.get(site).form());
  }

  /** The figures of what a set of subjects would found. */
  long[] figures(int[] set) {
    long full = 0;
    long all = 0;
    long largest = 0;
    for (int i : set) {
      full += subjects.get(i).fullMembers();
      all += subjects.get(i).members();
      largest = Math.max(largest, subjects.get(i).fullMembers());
    }
    return Admission.figures(full, all, set.length, largest);
  }

  /** The figures of a site after a set of subjects and earlier guests have joined. */
  long[] figures(int site, int[] set, long[] guests) {
    long[] joining = figures(set);
    Site at = sites.get(site);
    return Admission.figures(
        at.fullMembers() + guests[0] + joining[0],
        at.members() + guests[1] + joining[1],
        at.units() + guests[2] + joining[2],
        Math.max(joining[3], guests[3]));
  }
}
