package org.grassroots.governance.cli.organisation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.model.organisation.Advice;
import org.grassroots.governance.model.organisation.Approval;
import org.grassroots.governance.model.organisation.EstablishmentRule;
import org.grassroots.governance.model.organisation.Measure;
import org.grassroots.governance.model.organisation.OrganisationKind;
import org.grassroots.governance.model.organisation.RuleBook;
import org.grassroots.governance.model.organisation.Situation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov organisation advise}.
 *
 * @since 0.1
 */
@Command(
    name = "advise",
    description =
        "Says which kinds and forms of organisations figures allow, by which rules, with which"
            + " committee and term.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov organisation advise --full-members 2 --members 3",
      "  gov organisation advise --kind party-branch --form joint --full-members 8 --members 9"
          + " --units 3 --json"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class OrganisationAdviseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleOptions rules;

  @Option(names = "--kind", paramLabel = "KIND", description = "One kind; default: all.")
  private Optional<String> kind = Optional.empty();

  @Option(names = "--form", paramLabel = "FORM", description = "One form; default: all.")
  private Optional<String> form = Optional.empty();

  @Option(names = "--full-members", paramLabel = "N", description = "Members with full rights.")
  private Optional<Long> fullMembers = Optional.empty();

  @Option(names = "--members", paramLabel = "N", description = "All members.")
  private Optional<Long> members = Optional.empty();

  @Option(names = "--units", paramLabel = "N", description = "Units it would cover.")
  private Optional<Long> units = Optional.empty();

  @Option(
      names = "--largest",
      paramLabel = "N",
      description = "The most full members any one of several units has.")
  private Optional<Long> largest = Optional.empty();

  @Option(names = "--committee", paramLabel = "N", description = "Members of the committee.")
  private Optional<Long> committee = Optional.empty();

  @Option(names = "--months", paramLabel = "N", description = "Months it is founded for.")
  private Optional<Long> months = Optional.empty();

  @Option(names = "--households", paramLabel = "N", description = "Households in its area.")
  private Optional<Long> households = Optional.empty();

  @Option(names = "--approval", paramLabel = "DOC", description = "A special approval on record.")
  private Optional<String> approval = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    RuleBook book = rules.book();
    Map<Measure, Long> figures = figures();
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("asOf", rules.day().toString());
    ArrayNode options = root.putArray("options");
    List<OrganisationKind> kinds =
        kind.map(id -> List.of(RuleOptions.kind(book, id)))
            .orElseGet(() -> List.copyOf(book.kinds().values()));
    int allowed = 0;
    for (OrganisationKind each : kinds) {
      for (String one : each.forms()) {
        if (form.isEmpty() || form.get().equals(one)) {
          allowed += advise(each, one, figures, options) ? 1 : 0;
        }
      }
    }
    if (options.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "No kind in question has the form " + form.orElse(""));
    }
    if (isJson) {
      spec.commandLine().getOut().println(root);
    }
    return allowed > 0 ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private Map<Measure, Long> figures() {
    Map<Measure, Long> figures = new EnumMap<>(Measure.class);
    put(figures, Measure.FULL_MEMBERS, fullMembers);
    put(figures, Measure.MEMBERS, members);
    put(figures, Measure.UNITS, units);
    put(figures, Measure.LARGEST_UNIT_FULL_MEMBERS, largest);
    put(figures, Measure.COMMITTEE, committee);
    put(figures, Measure.DURATION_MONTHS, months);
    put(figures, Measure.HOUSEHOLDS, households);
    if (figures.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Wanted at least one figure");
    }
    return figures;
  }

  private void put(Map<Measure, Long> figures, Measure measure, Optional<Long> given) {
    if (given.filter(figure -> figure < 0).isPresent()) {
      throw new ParameterException(spec.commandLine(), measure.word() + " is below 0");
    }
    given.ifPresent(figure -> figures.put(measure, figure));
  }

  private boolean advise(
      OrganisationKind each, String one, Map<Measure, Long> figures, ArrayNode options) {
    LocalDate day = rules.day();
    List<Approval> approvals =
        approval.map(doc -> List.of(new Approval(Approval.ANY, doc, day))).orElse(List.of());
    List<Advice> advice = Advice.of(new Situation("planned", each, one, day, figures, approvals));
    boolean isAllowed = advice.stream().noneMatch(Advice::isBinding);
    ObjectNode node = options.addObject().put("kind", each.id()).put("form", one);
    node.put("allowed", isAllowed);
    ArrayNode array = node.putArray("advice");
    for (Advice item : advice) {
      ObjectNode said = array.addObject().put("measure", item.measure().word());
      said.put("found", item.found()).put("wanted", item.wanted().toString());
      said.put("binding", item.isBinding());
      item.approval().ifPresent(by -> said.put("approval", by.reference()));
      RuleJson.put(said, item.rule());
    }
    demands(node.putArray("demands"), each, one, figures);
    if (!isJson) {
      print(each, one, isAllowed, advice);
    }
    return isAllowed;
  }

  /** What the rules say about committee and term, so that it can be met. */
  private void demands(
      ArrayNode array, OrganisationKind each, String one, Map<Measure, Long> figures) {
    for (Measure measure : List.of(Measure.COMMITTEE, Measure.TERM_MONTHS)) {
      for (EstablishmentRule rule : each.rulesOf(measure, one, rules.day(), figures)) {
        ObjectNode node = array.addObject().put("measure", measure.word());
        node.put("wanted", String.valueOf(rule.then().get(measure)));
        RuleJson.put(node, rule);
      }
    }
  }

  private void print(OrganisationKind each, String one, boolean isAllowed, List<Advice> advice) {
    spec.commandLine()
        .getOut()
        .println("%s, %s: %s".formatted(each.id(), one, isAllowed ? "allowed" : "not allowed"));
    for (Advice item : advice) {
      spec.commandLine()
          .getOut()
          .println(
              "  %s is %s, wanted %s (%s, %s, since %s)"
                  .formatted(
                      item.measure().word(),
                      item.found(),
                      item.wanted(),
                      item.rule().id(),
                      item.rule().source(),
                      item.rule().from()));
    }
  }
}
