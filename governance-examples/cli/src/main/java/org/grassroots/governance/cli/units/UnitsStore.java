package org.grassroots.governance.cli.units;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The register of units in a store; whoever can write to the store may change it. */
@SuppressWarnings("NullAway.Init") // the command line fills required options
final class UnitsStore {
  private static final Actor REGISTRAR = Actor.of("gov-units");

  @Option(
      names = "--store",
      required = true,
      paramLabel = "STORE",
      converter = StoreSpec.Converter.class,
      description = "sqlite:FILE or jdbc:postgresql://HOST/DATABASE.")
  private StoreSpec store;

  @Option(
      names = "--region",
      paramLabel = "PACK",
      description = "A region pack whose hierarchies and levels hold; any name and level without.")
  private Optional<String> region = Optional.empty();

  /** The store as written on the command line. */
  String text() {
    return store.text();
  }

  /** Works at a desk; the store is closed afterwards. */
  int work(CommandSpec spec, Function<Desk, Integer> work) {
    var builder = Governance.builder().store(store.open()).policy(new Registrar());
    region.ifPresent(pack -> builder.discover(UnitsStore.class.getClassLoader()).region(pack));
    try (Governance governance = builder.build()) {
      return work.apply(governance.as(REGISTRAR).inLanguage(Gov.locale(spec)));
    }
  }

  private static final class Registrar implements AccessPolicy {
    @Override
    public String id() {
      return "gov-units";
    }

    @Override
    public AccessDecision decide(AccessRequest request) {
      return new AccessDecision.Allowed(AccessDecision.Allowed.EVERYWHERE, Set.of());
    }
  }
}
