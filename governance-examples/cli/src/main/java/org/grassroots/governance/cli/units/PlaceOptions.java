package org.grassroots.governance.cli.units;

import org.grassroots.governance.engine.unit.Units;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Under which unit of which hierarchy. */
@SuppressWarnings("NullAway.Init") // the command line fills options
final class PlaceOptions {
  @Option(
      names = "--parent",
      paramLabel = "ID",
      defaultValue = "",
      showDefaultValue = Visibility.NEVER,
      description = "The unit it hangs under; none makes it a root.")
  private String parent;

  @Option(
      names = "--hierarchy",
      paramLabel = "H",
      defaultValue = Units.REGISTER,
      description =
          "The hierarchy: territory, government, party, trade or another; ${DEFAULT-VALUE}.")
  private String hierarchy;

  String parent() {
    return parent;
  }

  String hierarchy() {
    return hierarchy;
  }
}
