package org.grassroots.governance.model.matter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Reason;

/** What the effects of one act make of a matter, and why they refuse to. */
final class Effects {
  private static final String REASON = "reason";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final MatterKind kind;
  private final DueDates time;
  private final Act act;
  private final List<Reason> reasons = new ArrayList<>();
  private Matter matter;

  Effects(MatterKind kind, DueDates time, Matter matter, Act act) {
    this.kind = kind;
    this.time = time;
    this.matter = matter;
    this.act = act;
  }

  /** The matter after the effects, or every reason against them. */
  Decision<Matter> of(MatterKind.Action action) {
    for (Effect effect : Effect.values()) {
      if (action.effects().contains(effect)) {
        apply(effect);
      }
    }
    return reasons.isEmpty() ? Decision.accepted(matter) : new Decision.Rejected<>(reasons);
  }

  private void apply(Effect effect) {
    switch (effect) {
      case DISPATCHES -> dispatch();
      case HANDLES -> matter = matter.withParties(matter.parties().withHandler(act.actor()));
      case ANSWERS_FINDER -> answer(MatterKind.FINDER);
      case ANSWERS_REPORTER -> answer(MatterKind.REPORTER);
      case SUSPENDS -> timed(deadline -> deadline.stoppedAt(act.at(), standstill()));
      case RESUMES -> timed(deadline -> deadline.resumedAt(act.at()));
      case EXTENDS -> extend();
      case EXEMPTS -> timed(deadline -> Decision.accepted(deadline.exempted(field(REASON))));
      case HANDS_BACK -> handOver(Optional.empty());
      case HANDS_ON -> handOver(Optional.of(field(Lifecycle.DEPARTMENT)));
      case RECALLS -> matter = matter.withParties(matter.parties().withoutDepartment());
      case RULES -> rule();
      case SUPERVISES -> escalate(matter.handling().escalation().supervised());
      case JOINS -> join();
      case ARRIVES -> part(Part.Status.ARRIVED);
      case REFUSES -> part(Part.Status.REFUSED);
      case FINISHES -> part(Part.Status.DONE);
    }
  }

  private String field(String name) {
    return act.fields().getOrDefault(name, "");
  }

  private void escalate(Escalation next) {
    matter = matter.withHandling(matter.handling().withEscalation(next));
  }

  private void dispatch() {
    String department = field(Lifecycle.DEPARTMENT);
    if (!department.isEmpty()) {
      matter = matter.withParties(matter.parties().withDepartment(department));
    }
    escalate(matter.handling().escalation().nextRound());
    matter = Lifecycle.limited(kind, time, matter, act.at());
  }

  private void rule() {
    matter = matter.withHandling(matter.handling().ruled());
    dispatch();
  }

  private void answer(String party) {
    Answer answer = new Answer(field("channel"), act.actor(), act.at());
    matter = matter.withHandling(matter.handling().withAnswer(party, answer));
  }

  private Deadline.Standstill standstill() {
    String reason = field(REASON).isBlank() ? act.action() : field(REASON);
    return new Deadline.Standstill(reason, act.actor(), approver());
  }

  private String approver() {
    String named = field("approver");
    return named.isEmpty() ? act.actor() : named;
  }

  private void timed(Function<Deadline, Decision<Deadline>> change) {
    Optional<Deadline> deadline = matter.handling().deadline();
    if (deadline.isEmpty()) {
      reasons.add(Reason.of("GOV-MAT-023", "wanted", "a matter with a limit"));
      return;
    }
    Decision<Deadline> decided = change.apply(deadline.get());
    if (decided instanceof Decision.Rejected<Deadline> refused) {
      reasons.addAll(refused.reasons());
      return;
    }
    Deadline next = ((Decision.Accepted<Deadline>) decided).state();
    matter = Lifecycle.timed(time, matter, Optional.of(next));
  }

  private void extend() {
    Optional<BigDecimal> amount = amount();
    Optional<KindRules.Extensions> allowed = kind.rules().extensions();
    Optional<Deadline> deadline = matter.handling().deadline();
    if (amount.isEmpty() || allowed.isEmpty() || deadline.isEmpty()) {
      reasons.add(refusedExtension());
      return;
    }
    BigDecimal longest =
        BigDecimal.valueOf(deadline.get().limit().amount())
            .multiply(allowed.get().longest().value());
    boolean isTooLong = amount.get().multiply(HUNDRED).compareTo(longest) > 0;
    if (isTooLong || deadline.get().extensions() >= allowed.get().most()) {
      reasons.add(refusedExtension());
      return;
    }
    timed(known -> known.extendedBy(amount.get(), field(REASON), approver(), act.at()));
  }

  private Reason refusedExtension() {
    String most =
        kind.rules().extensions().map(rule -> rule.most() + " of " + rule.longest()).orElse("none");
    return Reason.of("GOV-MAT-022", "amount", field("amount"), "allowed", most);
  }

  private Optional<BigDecimal> amount() {
    try {
      return Optional.of(new BigDecimal(field("amount"))).filter(value -> value.signum() > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void handOver(Optional<String> department) {
    if (matter.handling().isRuled()) {
      reasons.add(Reason.of("GOV-MAT-024", "action", act.action()));
      return;
    }
    Parties parties =
        department
            .map(matter.parties()::withDepartment)
            .orElseGet(matter.parties()::withoutDepartment);
    matter = matter.withParties(parties).withHandling(matter.handling().handedOver());
    kind.rules()
        .handovers()
        .filter(rule -> matter.handling().handovers() > rule.most())
        .ifPresent(rule -> matter = matter.withState(rule.arbitration()));
  }

  private void join() {
    for (String named : field("departments").split(",", -1)) {
      String department = named.strip();
      if (!department.isEmpty()) {
        Part called = new Part(Part.Status.CALLED, field(REASON), act.actor(), act.at());
        matter = matter.withHandling(matter.handling().withPart(department, called));
      }
    }
  }

  private void part(Part.Status status) {
    String department = field("part");
    Part known = matter.handling().parts().get(department);
    if (known == null || !known.isOpen()) {
      reasons.add(
          Reason.of(
              "GOV-MAT-025",
              "part",
              department,
              "known",
              matter.handling().parts().keySet().toString()));
      return;
    }
    String note = field(status == Part.Status.REFUSED ? REASON : "result");
    Part next = new Part(status, note, act.actor(), act.at());
    matter = matter.withHandling(matter.handling().withPart(department, next));
  }
}
