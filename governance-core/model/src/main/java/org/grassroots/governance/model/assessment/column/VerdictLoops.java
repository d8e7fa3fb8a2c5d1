package org.grassroots.governance.model.assessment.column;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.grassroots.governance.model.assessment.scheme.Bands;
import org.grassroots.governance.model.assessment.scheme.Edge;
import org.grassroots.governance.model.assessment.scheme.Part;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Veto;
import org.grassroots.governance.model.shared.Fraction;

/** Turns the choice of ranked units, vetoes and bands into loops. */
final class VerdictLoops {
  private static final int NONE = -1;
  private final Scheme scheme;
  private final Build build;
  private final Optional<LocalDate> day;
  private final Supplier<Rows> rows;

  VerdictLoops(Scheme scheme, Build build, Optional<LocalDate> day, Supplier<Rows> rows) {
    this.scheme = scheme;
    this.build = build;
    this.day = day;
    this.rows = rows;
    if (scheme.vetoes().size() > Long.SIZE) {
      throw new Unsupported("vetoes");
    }
  }

  void ranked() {
    Optional<Integer> among =
        scheme
            .ranking()
            .among()
            .map(condition -> Formulas.ofData(build).conditions().of(condition));
    build.add(
        frame -> {
          byte[] isRanked = rows.get().isRanked;
          for (int i = 0; i < frame.count; i++) {
            boolean holds = among.isEmpty() || frame.truths[among.get()][i] == Frame.YES;
            isRanked[frame.start + i] = holds ? Frame.YES : Frame.NO;
          }
        });
  }

  void vetoes() {
    for (int place = 0; place < scheme.vetoes().size(); place++) {
      veto(scheme.vetoes().get(place), place);
    }
  }

  private void veto(Veto veto, int place) {
    int holds = Formulas.ofData(build).conditions().of(veto.when());
    Build.Flag unknown = build.flag("unknown:" + veto.id());
    Build.Flag held = build.flag("veto:" + veto.id());
    Build.Flag without = build.flag("no-evidence:" + veto.id());
    boolean isOver =
        day.isPresent() && veto.until().filter(end -> !day.get().isBefore(end)).isPresent();
    Optional<Texts> evidence = veto.evidence().flatMap(build.columns::texts);
    int[] codes = evidence.map(Texts::codes).orElse(new int[0]);
    build.add(
        frame -> {
          byte[] truth = frame.truths[holds];
          for (int i = 0; i < frame.count; i++) {
            if (truth[i] == Frame.UNKNOWN) {
              unknown.raise(frame, i);
            } else if (truth[i] == Frame.YES && !isOver) {
              held.raise(frame, i);
              rows.get().vetoes[frame.start + i] |= 1L << place;
              boolean isThere = codes.length > 0 && codes[frame.start + i] >= 0;
              if (veto.evidence().isPresent() && !isThere) {
                without.raise(frame, i);
              }
            }
          }
        });
  }

  /** A register after the vetoes on scores. */
  Slot capped(Slot x) {
    Slot result = build.copy(x);
    for (int place = 0; place < scheme.vetoes().size(); place++) {
      Veto veto = scheme.vetoes().get(place);
      if (veto.effect() == Veto.Effect.ZERO || veto.effect() == Veto.Effect.CAP_SCORE) {
        Fraction cap =
            veto.effect() == Veto.Effect.ZERO ? Fraction.ZERO : veto.score().orElse(Fraction.ZERO);
        result = capped(result, 1L << place, cap);
      }
    }
    return result;
  }

  private Slot capped(Slot x, long bit, Fraction cap) {
    double most = cap.doubleValue();
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          long[] holding = rows.get().vetoes;
          for (int i = 0; i < frame.count; i++) {
            if ((holding[frame.start + i] & bit) != 0 && a[i] > most) {
              a[i] = most;
            }
          }
        });
    return new Slot(
        x.place(),
        x.bound().or(x.bound().min(Bound.constant(cap))),
        x.grain().and(Grain.of(cap)),
        x.isWhole());
  }

  void bands(Slot root, Map<String, Slot> published) {
    if (scheme.bands().isEmpty()) {
      build.add(
          frame ->
              java.util.Arrays.fill(
                  rows.get().bands, frame.start, frame.start + frame.count, NONE));
      return;
    }
    Bands bands = scheme.bands().get();
    Slot exact =
        bands.of().isPresent()
            ? new Formulas(build, name -> build.copy(Objects.requireNonNull(published.get(name))))
                .of(bands.of().get())
            : build.copy(root);
    Slot rounded =
        bands
            .decimals()
            .map(decimals -> Rounded.of(build, exact, decimals, scheme.publication().mode()))
            .orElse(exact);
    placed(bands.of().isPresent() ? rounded : capped(rounded), bands);
  }

  private void placed(Slot x, Bands bands) {
    List<Bands.Band> ascending =
        bands.list().stream()
            .sorted(Comparator.comparing(Bands.Band::part, Part.ASCENDING))
            .toList();
    Stairs stairs =
        new Stairs(
            x,
            ascending.stream().skip(1).map(band -> band.part().from().orElseThrow()).toList(),
            bands.edge() == Edge.UPPER);
    int[] places = ascending.stream().mapToInt(bands.list()::indexOf).toArray();
    long[] bits = new long[scheme.vetoes().size()];
    int[] least = new int[scheme.vetoes().size()];
    for (int veto = 0; veto < bits.length; veto++) {
      boolean isGrade = scheme.vetoes().get(veto).effect() == Veto.Effect.CAP_GRADE;
      bits[veto] = isGrade ? 1L << veto : 0;
      least[veto] = isGrade ? bands.place(scheme.vetoes().get(veto).band()) : 0;
    }
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            int unit = frame.start + i;
            int place = !Double.isNaN(a[i]) ? places[stairs.of(frame, i, a[i])] : NONE;
            for (int veto = 0; place >= 0 && veto < bits.length; veto++) {
              if ((rows.get().vetoes[unit] & bits[veto]) != 0) {
                place = Math.max(place, least[veto]);
              }
            }
            rows.get().bands[unit] = place;
          }
        });
  }
}
