package org.grassroots.governance.formats.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.grassroots.governance.model.assessment.scheme.Veto;
import org.grassroots.governance.model.assessment.score.Explained;
import org.grassroots.governance.model.assessment.score.Outcome;
import org.grassroots.governance.model.shared.Real;

/**
 * An explanation as text, one line a node and a step, Chinese or English.
 *
 * @since 0.1
 */
public final class ExplanationText {
  private static final int MOST_RAISES = 5;

  private final Words words;
  private final Explained explained;
  private final StringBuilder text = new StringBuilder();

  private ExplanationText(Explained explained, Locale locale) {
    this.explained = explained;
    this.words = Words.in(locale);
  }

  /** The text, each line ended by a line feed. */
  public static String of(Explained explained, Locale locale) {
    return new ExplanationText(explained, locale).all();
  }

  private String all() {
    head();
    node(explained.root(), 0);
    closing();
    raises();
    return text.toString();
  }

  private void head() {
    var scheme = explained.scheme();
    Outcome outcome = explained.outcome();
    add(
        0,
        words.of(
            "head",
            explained.unit(),
            words.title(scheme.id(), scheme.title()),
            String.valueOf(scheme.version())));
    List<String> parts = new ArrayList<>();
    parts.add(
        words.of("score")
            + " "
            + outcome
                .score()
                .number()
                .map(score -> Digits.of(score, scheme.decimals(scheme.root())))
                .orElse(ExplanationNumbers.shown(outcome.score(), words)));
    explained.rank().ifPresent(rank -> parts.add(words.of("rank") + " " + Digits.plain(rank)));
    if (!explained.tied().isEmpty()) {
      parts.add(words.of("tied", String.join(", ", explained.tied())));
    }
    outcome.band().ifPresent(band -> parts.add(words.of("band") + " " + band));
    outcome
        .coverage()
        .ifPresent(c -> parts.add(words.of("coverage") + " " + ExplanationNumbers.percent(c)));
    add(0, String.join(" · ", parts));
    if (!outcome.flags().isEmpty()) {
      add(0, words.of("flags") + " " + String.join(", ", outcome.flags()));
    }
  }

  private void node(Explained.Line line, int depth) {
    List<String> parts = new ArrayList<>();
    parts.add(words.title(line.node()) + " = " + ExplanationNumbers.shown(line.value(), words));
    parts.add(ExplanationNumbers.source(line.node(), words));
    if (depth > 0) {
      parts.add(words.of("weight") + " " + ExplanationNumbers.shown(line.weight()));
      line.effectiveWeight()
          .ifPresent(w -> parts.add(words.of("effective") + " " + ExplanationNumbers.percent(w)));
    }
    line.contribution()
        .ifPresent(c -> parts.add(words.of("contribution") + " " + ExplanationNumbers.shown(c)));
    line.logShare()
        .ifPresent(s -> parts.add(words.of("logShare") + " " + ExplanationNumbers.percent(s)));
    line.evidence()
        .ifPresent(
            e -> parts.add(e.isEmpty() ? words.of("noEvidence") : words.of("evidence") + " " + e));
    add(depth, String.join(" · ", parts));
    if (line.children().isEmpty()) {
      List<String> inputs = new ArrayList<>();
      line.inputs().forEach((name, value) -> inputs.add(name + " = " + value));
      inputs.add(words.of("source") + " " + ExplanationNumbers.shown(line.source(), words));
      line.rate().ifPresent(r -> inputs.add(ExplanationNumbers.rate(line, r, words)));
      add(depth + 1, "| " + String.join(", ", inputs));
    }
    line.children().forEach(child -> node(child, depth + 1));
    line.steps().forEach(step -> step(step, depth + 1));
  }

  private void step(Explained.StepLine step, int depth) {
    StringBuilder line = new StringBuilder("> ");
    line.append(words.known("step", step.kind()));
    if (!step.shown().isEmpty()) {
      line.append(" (").append(step.shown()).append(')');
    }
    step.items()
        .forEach(
            (id, amount) ->
                line.append(", ").append(id).append(' ').append(ExplanationNumbers.shown(amount)));
    line.append(": ")
        .append(ExplanationNumbers.shown(step.before(), words))
        .append(" → ")
        .append(ExplanationNumbers.shown(step.after(), words));
    step.contribution()
        .ifPresent(
            c ->
                line.append(" · ")
                    .append(words.of("contribution"))
                    .append(' ')
                    .append(ExplanationNumbers.shown(c)));
    add(depth, line.toString());
  }

  private void closing() {
    Outcome outcome = explained.outcome();
    explained.rounding().ifPresent(r -> closing("rounding", r));
    for (Veto veto : outcome.vetoes()) {
      String left =
          veto.effect() == Veto.Effect.CAP_GRADE
              ? veto.band()
              : veto.score().map(ExplanationNumbers::shown).orElse("");
      add(
          0,
          words.of("veto")
              + " "
              + veto.id()
              + ": "
              + words.of("effect." + Values.text(veto.effect()), left));
    }
    explained.veto().filter(v -> v.signum() != 0).ifPresent(v -> closing("veto", v));
    lowered(outcome.earned(), outcome.allowed());
    lowered(outcome.allowed(), outcome.band());
    if (explained.rounding().isPresent()) {
      closing("sum", Real.sum(explained.contributions()));
    }
  }

  private void closing(String word, Real value) {
    add(0, words.of(word) + " " + ExplanationNumbers.shown(value));
  }

  private void lowered(Optional<String> from, Optional<String> to) {
    if (!from.equals(to)) {
      add(0, words.of("lowered", from.orElse(""), to.orElse("")));
    }
  }

  private void raises() {
    if (!explained.raises().isEmpty()) {
      add(0, words.of("raises"));
    }
    explained.raises().stream()
        .limit(MOST_RAISES)
        .forEach(
            raise ->
                add(
                    1,
                    words.of(
                        "raise",
                        words.title(raise.node()),
                        ExplanationNumbers.shown(raise.from()),
                        ExplanationNumbers.shown(raise.to()),
                        ExplanationNumbers.shown(raise.gain()))));
  }

  private void add(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }
}
