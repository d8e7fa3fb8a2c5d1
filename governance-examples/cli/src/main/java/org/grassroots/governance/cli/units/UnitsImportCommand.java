package org.grassroots.governance.cli.units;

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
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.unit.RegisterUnits;
import org.grassroots.governance.engine.unit.UnitEntry;
import org.grassroots.governance.formats.units.UnitList;
import org.grassroots.governance.formats.units.UnitProfile;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.unit.UnitRow;
import org.grassroots.governance.model.unit.UnitSnapshot;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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
  private static final Actor IMPORTER = Actor.of("gov-units-import");
  private static final String ID = "[^/*]{1,40}";

  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "generic",
      description = "How the list is laid out: a shipped profile or FILE.yaml; ${DEFAULT-VALUE}.")
  private String profile;

  @ArgGroup(multiplicity = "1")
  private UnitsInput input;

  @Option(names = "--date", paramLabel = "D", description = "The day whose units are registered.")
  private Optional<LocalDate> day = Optional.empty();

  @Option(
      names = "--store",
      required = true,
      paramLabel = "STORE",
      converter = StoreSpec.Converter.class,
      description = "sqlite:FILE or jdbc:postgresql://HOST/DATABASE.")
  private StoreSpec store;

  @Option(names = "--json", description = "Prints how many units were registered as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    UnitList list = UnitsInput.on(UnitList.read(input.path(), UnitProfile.find(profile)), day);
    UnitSnapshot forest = UnitsInput.forest(list).forest();
    List<UnitEntry> entries = entries(list, forest);
    try (Governance governance =
        Governance.builder().store(store.open()).policy(new Registrar()).build()) {
      Decision<?> decision =
          governance
              .as(IMPORTER)
              .units()
              .register(new RegisterUnits("units-import-" + digest(entries), entries));
      if (decision instanceof Decision.Rejected<?> refused) {
        throw new InvalidInput(faults(list, refused.reasons()));
      }
    }
    if (isJson) {
      spec.commandLine()
          .getOut()
          .println(JsonNodeFactory.instance.objectNode().put("registered", entries.size()));
    } else {
      spec.commandLine().getOut().println(entries.size() + " units registered.");
    }
    return ExitCodes.DONE;
  }

  private List<Fault> faults(UnitList list, List<Reason> reasons) {
    Map<String, Integer> rows = list.byCode();
    return reasons.stream()
        .map(
            reason -> {
              String unit = String.valueOf(reason.arguments().get("unit"));
              Integer row = rows.get(unit);
              String where = row == null ? store.text() : list.where(row);
              return Fault.of(reason.code(), where, unit, "a unit that is not in the store yet");
            })
        .toList();
  }

  /** The same list again is the same command, which is done already. */
  private static String digest(List<UnitEntry> entries) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (UnitEntry entry : entries) {
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

  /** Whoever can write to the store can register units there. */
  private static final class Registrar implements AccessPolicy {
    @Override
    public String id() {
      return "gov-units-import";
    }

    @Override
    public AccessDecision decide(AccessRequest request) {
      return new AccessDecision.Allowed(AccessDecision.Allowed.EVERYWHERE, java.util.Set.of());
    }
  }
}
