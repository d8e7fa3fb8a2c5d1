package org.grassroots.governance.model.organisation.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.grassroots.governance.model.organisation.CoverageCosts;
import org.grassroots.governance.model.organisation.EstablishmentRule;
import org.grassroots.governance.model.organisation.OrganisationKind;

/**
 * Plans coverage. Parts of up to twelve subjects that no way connects with others are solved
 * exactly; larger ones by improving windows of ten, with a bound by prices.
 *
 * <p>The cost of a plan: for each organisation founded its founding cost and the metres from each
 * of its subjects to the host, which is one of them; for each subject that joins one the metres to
 * its seat; for each subject left the cost of leaving it. A subject without members is left and
 * costs nothing.
 *
 * @param kind the kind of organisation that is to cover
 * @param day the day whose rules hold
 * @param costs the declared costs
 * @since 0.1
 */
public record CoveragePlanner(OrganisationKind kind, LocalDate day, CoverageCosts costs) {
  private static final int EXACT_SITES = 16;

  /**
   * Plans for subjects that no organisation covers.
   *
   * @param uncovered the subjects; their ids differ
   * @param sites the organisations of the kind; their ids differ
   */
  public CoveragePlan plan(List<Subject> uncovered, List<Site> sites) {
    List<Subject> subjects =
        uncovered.stream()
            .filter(subject -> subject.members() > 0)
            .sorted(Comparator.comparing(Subject::id))
            .toList();
    List<Site> sorted = sites.stream().sorted(Comparator.comparing(Site::organisation)).toList();
    Problem problem = new Problem(kind, day, costs, subjects, sorted);
    List<Group> groups = new ArrayList<>();
    long bound = 0;
    for (int[] part : problem.ground.parts(sorted.size())) {
      int[] near = joinable(problem, part);
      boolean isSmall = part.length <= Window.MAX && near.length <= EXACT_SITES;
      List<Group> settled =
          isSmall
              ? new Window(problem, part, near).solve(new long[near.length][4])
              : new Search(problem, part).run();
      long cost = settled.stream().mapToLong(Group::cost).sum();
      bound += isSmall ? cost : Math.min(cost, new LowerBound(problem, part).value());
      groups.addAll(settled);
    }
    return new Wording(problem).plan(uncovered, groups, bound);
  }

  private static int[] joinable(Problem problem, int[] part) {
    return Arrays.stream(part)
        .boxed()
        .flatMap(subject -> problem.ground.sitesNear(subject).stream())
        .mapToInt(Ground.Near::index)
        .filter(problem::isJoinable)
        .distinct()
        .sorted()
        .toArray();
  }

  /** Says groups of indexes in ids and rules. */
  private record Wording(Problem problem) {

    CoveragePlan plan(List<Subject> asked, List<Group> groups, long bound) {
      TreeMap<String, Uncovered> left = new TreeMap<>();
      asked.stream()
          .filter(subject -> subject.members() <= 0)
          .forEach(
              subject ->
                  left.put(
                      subject.id(),
                      new Uncovered(subject.id(), Uncovered.Reason.NO_MEMBERS, List.of())));
      List<Proposal> proposals = new ArrayList<>();
      TreeMap<Integer, List<Integer>> joining = new TreeMap<>();
      long cost = 0;
      for (Group group : groups) {
        cost += group.cost();
        if (group.isUncovered()) {
          Uncovered why = why(group.first());
          left.put(why.subject(), why);
        } else if (group.site() < 0) {
          proposals.add(founding(group));
        } else {
          Arrays.stream(group.subjects())
              .forEach(i -> joining.computeIfAbsent(group.site(), s -> new ArrayList<>()).add(i));
        }
      }
      joining.forEach((site, subjects) -> proposals.add(joining(site, subjects)));
      proposals.sort(Comparator.comparing(proposal -> proposal.subjects().get(0)));
      return new CoveragePlan(proposals, List.copyOf(left.values()), cost, bound);
    }

    private Proposal founding(Group group) {
      long[] figures = problem.figures(group.subjects());
      return new Proposal(
          Proposal.Action.FOUND,
          "",
          group.form(),
          problem.subjects.get(group.host()).id(),
          ids(Arrays.stream(group.subjects())),
          figures[0],
          figures[1],
          figures[2],
          group.cost(),
          problem.admission(group.form()).speakingOf(figures));
    }

    private Proposal joining(int site, List<Integer> subjects) {
      int[] set = subjects.stream().mapToInt(Integer::intValue).sorted().toArray();
      Site at = problem.sites.get(site);
      long[] figures = problem.figures(site, set, new long[4]);
      long cost = 0;
      for (int subject : set) {
        for (Ground.Near near : problem.ground.sitesNear(subject)) {
          cost += near.index() == site ? near.metres() : 0;
        }
      }
      return new Proposal(
          Proposal.Action.JOIN,
          at.organisation(),
          at.form(),
          "",
          ids(Arrays.stream(set)),
          figures[0],
          figures[1],
          figures[2],
          cost,
          problem.admission(at.form()).speakingOf(figures));
    }

    private List<String> ids(IntStream subjects) {
      return subjects.mapToObj(i -> problem.subjects.get(i).id()).toList();
    }

    private Uncovered why(int subject) {
      Subject left = problem.subjects.get(subject);
      long[] alone = problem.figures(new int[] {subject});
      List<EstablishmentRule> broken =
          problem.forms().stream()
              .flatMap(form -> problem.admission(form).broken(alone).stream())
              .distinct()
              .toList();
      boolean isNobodyNear =
          problem.ground.subjectsNear(subject).isEmpty()
              && problem.ground.sitesNear(subject).stream()
                  .noneMatch(near -> problem.isJoinable(near.index()));
      boolean isAllowedAlone =
          problem.forms().stream().anyMatch(form -> problem.admission(form).admits(alone));
      Uncovered.Reason reason =
          isAllowedAlone
              ? Uncovered.Reason.COST
              : left.position().isEmpty()
                  ? Uncovered.Reason.NO_POSITION
                  : isNobodyNear ? Uncovered.Reason.NOBODY_NEAR : Uncovered.Reason.RULES;
      return new Uncovered(left.id(), reason, broken);
    }
  }
}
