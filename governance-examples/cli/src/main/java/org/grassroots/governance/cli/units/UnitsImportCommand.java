package org.grassroots.governance.cli.units;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.unit.RegisterHistory;
import org.grassroots.governance.engine.unit.RegisterUnits;
import org.grassroots.governance.engine.unit.RegisteredUnit;
import org.grassroots.governance.engine.unit.UnitEntry;
import org.grassroots.governance.engine.unit.Units;
import org.grassroots.governance.formats.units.UnitList;
import org.grassroots.governance.formats.units.UnitProfile;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.unit.UnitHistory;
import org.grassroots.governance.model.unit.UnitLife;
import org.grassroots.governance.model.unit.UnitLives;
import org.grassroots.governance.model.unit.UnitRow;
import org.grassroots.governance.model.unit.UnitSnapshot;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov units import}.
 *
 * @since 0.1
 */
@Command(
    name = "import",
    description = "Registers the units of a list in a store, all or none.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = "  gov units import --profile cn-divisions --in hangzhou.csv --store sqlite:town.db")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsImportCommand implements Callable<Integer> {
  private static final String WANTED = "a unit that the register can take";
  private static final String ID = "[^/*]{1,40}";

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "generic",
      description = "How the list is laid out: a shipped profile or FILE.yaml; ${DEFAULT-VALUE}.")
  private String profile;

  @ArgGroup(multiplicity = "1")
  private UnitsInput input;

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "The day whose units are registered; all days of the list without.")
  private Optional<LocalDate> day = Optional.empty();

  @Spec private CommandSpec spec;
  @Mixin private UnitsStore store;

  @Option(
      names = "--orphans-as-roots",
      description =
          "A unit stands as a root on days on which its parent is not there, and is reported.")
  private boolean areOrphansRoots;

  @Option(names = "--json", description = "Prints how many units were registered as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    UnitList all = UnitList.read(input.path(), UnitProfile.find(profile));
    UnitList list = UnitsInput.on(all, day);
    return day.isEmpty() && list.isDated() ? history(list) : moment(list);
  }

  private int moment(UnitList list) {
    List<UnitEntry> entries = entries(list, UnitsInput.forest(list).forest());
    RegisterUnits command = new RegisterUnits("units-import-" + digest(entries), entries);
    return store.work(spec, desk -> registered(list, desk, desk.units().register(command)));
  }

  /** Registers units with the days on which they were, are and will be. */
  private int history(UnitList list) {
    UnitsInput.refuseOverlaps(list);
    UnitHistory history = UnitHistory.of(list.rows(), list::period, list::successors);
    List<UnitLife> read = UnitLives.of(Units.REGISTER, list.rows(), list::period);
    List<UnitLife> lives = areOrphansRoots ? UnitLives.rooted(Units.REGISTER, read) : read;
    Map<String, Integer> rows = list.byCode();
    for (int i = 0; i < lives.size(); i++) {
      if (!lives.get(i).equals(read.get(i))) {
        String where = list.where(requireNonNull(rows.get(lives.get(i).id())));
        spec.commandLine()
            .getErr()
            .println(where + ": " + lives.get(i).id() + " stands as a root on some days.");
      }
    }
    SortedMap<String, String> levels = new TreeMap<>();
    rows.forEach((code, row) -> levels.put(code, list.level(row)));
    List<Object> told = List.of(lives, history.successions());
    RegisterHistory command =
        new RegisterHistory("units-import-" + digest(told), lives, levels, history.successions());
    return store.work(spec, desk -> registered(list, desk, desk.units().registerHistory(command)));
  }

  private int registered(UnitList list, Desk desk, Decision<List<RegisteredUnit>> decision) {
    if (decision instanceof Decision.Accepted<List<RegisteredUnit>> accepted) {
      int units = accepted.state().size();
      spec.commandLine()
          .getOut()
          .println(
              isJson
                  ? JsonNodeFactory.instance.objectNode().put("registered", units).toString()
                  : units + " units registered.");
      return ExitCodes.DONE;
    }
    throw new InvalidInput(
        faults(list, desk, ((Decision.Rejected<List<RegisteredUnit>>) decision).reasons()));
  }

  private List<Fault> faults(UnitList list, Desk desk, List<Reason> reasons) {
    Map<String, Integer> rows = list.byCode();
    return reasons.stream()
        .map(
            reason -> {
              String unit = String.valueOf(reason.arguments().get("unit"));
              Integer row = rows.get(unit);
              String where = row == null ? store.text() : list.where(row);
              return Fault.of(reason.code(), where, unit, WANTED).withAdvice(desk.explain(reason));
            })
        .toList();
  }

  /** The same list again is the same command, which is done already. */
  private static String digest(List<?> entries) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Object entry : entries) {
        digest.update(entry.toString().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Parents first; ids must fit paths and names must be there. */
  private static List<UnitEntry> entries(UnitList list, UnitSnapshot forest) {
    List<UnitEntry> entries = new ArrayList<>(forest.size());
    List<Fault> faults = new ArrayList<>();
    for (int position = 0; position < forest.size(); position++) {
      int row = forest.source(position);
      UnitRow unit = list.rows().get(row);
      if (!unit.code().matches(ID)) {
        String wanted = "an id of 1 to 40 characters without slash and star";
        faults.add(Fault.of("GOV-UNI-104", list.where(row), unit.code(), wanted));
      }
      int above = forest.parent(position).orElse(-1);
      String parent = above < 0 ? "" : forest.id(above);
      String name = unit.name().isEmpty() ? unit.code() : unit.name();
      entries.add(new UnitEntry(unit.code(), name, list.level(row), parent));
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return entries;
  }
}
