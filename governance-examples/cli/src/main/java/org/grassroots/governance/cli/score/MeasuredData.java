package org.grassroots.governance.cli.score;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.access.RoleSubtreePolicy;
import org.grassroots.governance.engine.assessment.MeasureQuestion;
import org.grassroots.governance.engine.assessment.MeasureTable;
import org.grassroots.governance.engine.unit.RegisteredUnit;
import org.grassroots.governance.formats.assessment.DataReader;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.access.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Data of a scheme whose measures come from a store, the rest from a file. */
@SuppressWarnings("NullAway.Init") // the command line fills options
final class MeasuredData {
  private static final Actor ASSESSOR =
      Actor.of("gov").with("assessor", RoleSubtreePolicy.EVERYWHERE);

  private static final Map<String, Function<RegisteredUnit, String>> ATTRIBUTES =
      Map.of(
          "name", RegisteredUnit::name,
          "level", RegisteredUnit::level,
          "parent", RegisteredUnit::parent);

  @Option(
      names = "--store",
      scope = ScopeType.INHERIT,
      paramLabel = "S",
      converter = StoreSpec.Converter.class,
      description =
          "Takes the measures of the scheme from there, and without --data the units, their name,"
              + " level and parent too: sqlite:FILE or jdbc:postgresql://HOST/DATABASE")
  private Optional<StoreSpec> store = Optional.empty();

  @Option(
      names = "--region",
      scope = ScopeType.INHERIT,
      paramLabel = "R",
      defaultValue = "cn.town",
      description = "With --store: the region pack whose rules hold; ${DEFAULT-VALUE}.")
  private String region;

  /** Whether figures come from a store. */
  boolean isStored() {
    return store.isPresent();
  }

  /** Reads what there is to score; everything from the file when no store was named. */
  DataReader.Input read(
      Scheme scheme, Optional<Path> file, Optional<Period> period, boolean ignoresUnknown) {
    if (store.isEmpty()) {
      Path data =
          file.orElseThrow(
              () ->
                  InvalidInput.of(
                      "GOV-ASM-059", "gov score", "neither --data nor --store", "one of them"));
      return DataReader.read(scheme, data, period, ignoresUnknown);
    }
    try (Governance governance =
        Governance.builder()
            .discover(MeasuredData.class.getClassLoader())
            .region(region)
            .store(store.get().open())
            .build()) {
      return measured(governance.as(ASSESSOR), scheme, file, period, ignoresUnknown);
    }
  }

  private static DataReader.Input measured(
      Desk desk,
      Scheme scheme,
      Optional<Path> file,
      Optional<Period> period,
      boolean ignoresUnknown) {
    if (scheme.measures().isEmpty()) {
      throw new InvalidInput(
          Fault.of("GOV-ASM-059", "--store", "a scheme without measures", "measures in the scheme")
              .withAdvice("Maybe give its figures with --data alone."));
    }
    Set<String> columns = new LinkedHashSet<>(MeasureTable.columns(scheme.measures()));
    Optional<Period> ofFile = scheme.layout().period().flatMap(unused -> period);
    Optional<DataReader.Input> rest =
        file.map(path -> DataReader.read(scheme, path, ofFile, ignoresUnknown, columns));
    if (rest.isEmpty()) {
      refuseOthers(scheme, columns);
    }
    List<String> units = rest.map(input -> input.data().units()).orElse(List.of());
    MeasureTable table =
        desk.measures()
            .figures(
                new MeasureQuestion(scheme.measures(), period, scheme.subject().level(), units));
    if (rest.isPresent()) {
      Data.Builder data = rest.get().data().toBuilder();
      table.inOrderOf(units).into(data);
      return new DataReader.Input(data.build(), rest.get().unknown());
    }
    Data.Builder data = Data.of(table.subjects());
    table.into(data);
    attributes(desk, scheme, table.subjects(), data);
    return new DataReader.Input(data.build(), List.of());
  }

  private static void refuseOthers(Scheme scheme, Set<String> columns) {
    List<Fault> faults = new ArrayList<>();
    for (String column : DataReader.used(scheme)) {
      if (!columns.contains(column) && !ATTRIBUTES.containsKey(column)) {
        faults.add(
            Fault.of("GOV-ASM-045", "--store", "no column '" + column + "'", "a measure")
                .withAdvice("Maybe give it with --data."));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  private static void attributes(
      Desk desk, Scheme scheme, List<String> subjects, Data.Builder data) {
    List<String> wanted =
        scheme.layout().attributes().stream().filter(ATTRIBUTES::containsKey).toList();
    if (wanted.isEmpty()) {
      return;
    }
    Map<String, RegisteredUnit> units = new HashMap<>();
    desk.units().all().forEach(unit -> units.put(unit.id(), unit));
    for (String column : wanted) {
      Function<RegisteredUnit, String> attribute = requireNonNull(ATTRIBUTES.get(column));
      @Nullable String[] texts = new String[subjects.size()];
      for (int place = 0; place < texts.length; place++) {
        RegisteredUnit unit = units.get(subjects.get(place));
        texts[place] = unit == null ? null : attribute.apply(unit);
      }
      data.texts(column, texts);
    }
  }
}
