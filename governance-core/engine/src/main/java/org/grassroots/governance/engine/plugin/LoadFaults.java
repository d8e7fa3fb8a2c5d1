package org.grassroots.governance.engine.plugin;

import java.util.Collection;
import java.util.TreeSet;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.grassroots.governance.spi.plugin.PluginFailure.Offender;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.jspecify.annotations.Nullable;

/** The failures of finding and loading, one code a case. */
final class LoadFaults {
  private LoadFaults() {}

  static PluginFailure classMissing(Origin origin, Throwable cause) {
    return failure(
        "GOV-SPI-001",
        origin.loading(),
        "the class is named in a service file but is not there.",
        "Maybe it was renamed, or the jar is incomplete.",
        cause);
  }

  static PluginFailure classBroken(Origin origin, Throwable cause) {
    return failure(
        "GOV-SPI-002",
        origin.loading(),
        "the class cannot be linked: " + cause + ".",
        "Maybe a jar it needs is missing or has another version.",
        cause);
  }

  static PluginFailure wrongType(Origin origin, Throwable cause) {
    return failure(
        "GOV-SPI-003",
        origin.loading(),
        "the class is no GovernancePlugin of this host.",
        "Maybe the service file names the wrong class, or the plug-in brings its own copy of"
            + " governance-spi.",
        cause);
  }

  static PluginFailure level(Origin origin, int level) {
    boolean isStale = level < SpiLevel.OLDEST;
    return failure(
        "GOV-SPI-004",
        origin.loading(),
        "was built for SPI level %s; this host supports %s."
            .formatted(
                level,
                SpiLevel.OLDEST == SpiLevel.CURRENT
                    ? "level " + SpiLevel.CURRENT
                    : "levels " + SpiLevel.OLDEST + " to " + SpiLevel.CURRENT),
        isStale
            ? "Maybe there is a newer release of the plug-in."
            : "Maybe use a newer governance-core, or an older release of the plug-in.",
        null);
  }

  static PluginFailure noInfo(Origin origin, @Nullable Throwable cause) {
    return failure(
        "GOV-SPI-005",
        origin.loading(),
        "the class carries no readable @PluginInfo.",
        "Maybe add @PluginInfo(id = \"vendor.name\", spiLevel = SpiLevel.CURRENT).",
        cause);
  }

  static PluginFailure malformedId(Origin origin) {
    return failure(
        "GOV-SPI-006",
        origin.loading(),
        "the id '" + origin.id() + "' is not of the form vendor.name.",
        "Maybe use lower-case letters, digits and hyphens in two or more parts joined by dots.",
        null);
  }

  static PluginFailure reservedId(Origin origin) {
    return failure(
        "GOV-SPI-007",
        origin.loading(),
        "ids that start with 'governance.' belong to this library.",
        "Maybe start it with the name of the vendor.",
        null);
  }

  static PluginFailure sameId(Origin origin, Collection<Origin> all) {
    return failure(
        "GOV-SPI-008",
        origin.loading(),
        "several classes have this id: " + names(all) + ".",
        "Maybe leave one jar away, or say which one wins with prefer(id, class).",
        null);
  }

  static PluginFailure noConstructor(Origin origin, @Nullable Throwable cause) {
    return failure(
        "GOV-SPI-009",
        origin.loading(),
        "the class is not public or has no public constructor without parameters.",
        "Maybe it needs values: those come as settings, by configure.",
        cause);
  }

  static PluginFailure initialiser(Origin origin, Throwable cause) {
    return failure(
        "GOV-SPI-010",
        origin.at("plugin", "<clinit>"),
        "the class cannot be initialised: " + cause + ".",
        "Maybe a static field needs a file or a class that is not there.",
        cause);
  }

  static PluginFailure constructor(Origin origin, @Nullable Throwable cause) {
    return failure(
        "GOV-SPI-011",
        origin.at("plugin", "<init>"),
        "the constructor threw " + cause + ".",
        "Maybe it does work that belongs into configure or into the first call.",
        cause);
  }

  static PluginFailure serviceFile(Throwable cause) {
    return failure(
        "GOV-SPI-012",
        new Origin(Origin.UNKNOWN, Origin.UNKNOWN, Origin.UNKNOWN).loading(),
        "a service file cannot be read: " + cause.getMessage() + ".",
        "Maybe it holds something else than one class name a line.",
        cause);
  }

  static PluginFailure tooManyErrors(int errors) {
    return failure(
        "GOV-SPI-013",
        new Origin(Origin.UNKNOWN, Origin.UNKNOWN, Origin.UNKNOWN).loading(),
        "the look-up was given up after " + errors + " errors.",
        "Maybe the class loader is closed or broken.",
        null);
  }

  static PluginFailure unknownName(String wish, String name, Collection<String> known) {
    return failure(
        "GOV-SPI-014",
        new Origin(name, Origin.UNKNOWN, Origin.UNKNOWN).at("plugin", wish),
        "the host names it, but no such plug-in was found; there are " + sorted(known) + ".",
        Nearest.advice(name, known, "Maybe its jar is missing."),
        null);
  }

  static PluginFailure unknownSetting(Origin origin, String key, Collection<String> known) {
    return failure(
        "GOV-SPI-015",
        origin.at("plugin", "settingKeys"),
        "the setting '" + key + "' is not known; known are " + sorted(known) + ".",
        Nearest.advice(key, known, "Maybe it belongs to another plug-in."),
        null);
  }

  static PluginFailure settingsRefused(Origin origin, Throwable cause) {
    return failure(
        "GOV-SPI-016",
        origin.at("plugin", "configure"),
        "refused its settings: " + cause + ".",
        "Maybe a value has another form: see the guide of the plug-in.",
        cause);
  }

  static PluginFailure threwWhenAsked(Offender offender, Throwable cause) {
    return failure(
        "GOV-SPI-017",
        offender,
        "threw " + cause + " when asked what it contributes.",
        "Maybe it needs a setting that is not set.",
        cause);
  }

  static PluginFailure nullContribution(Offender offender) {
    return failure(
        "GOV-SPI-018",
        offender,
        "answered null, or a list with null, when asked what it contributes.",
        "Maybe return List.of() for nothing.",
        null);
  }

  static PluginFailure malformedContributionId(Offender offender, String id) {
    return failure(
        "GOV-SPI-019",
        offender,
        "the id '" + id + "' of a contribution is malformed.",
        "Maybe use lower-case letters, digits and single hyphens (region packs and policies: dots too).",
        null);
  }

  static PluginFailure duplicateContribution(Offender offender, String id, Origin other) {
    return failure(
        "GOV-SPI-020",
        offender,
        "the contribution '"
            + id
            + "' is also brought by plug-in '"
            + other.id()
            + "', "
            + other
            + ".",
        "Maybe exclude one of the two plug-ins.",
        null);
  }

  private static String names(Collection<Origin> origins) {
    return String.join(" and ", new TreeSet<>(origins.stream().map(Origin::toString).toList()));
  }

  private static String sorted(Collection<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", new TreeSet<>(names));
  }

  private static PluginFailure failure(
      String code, Offender offender, String what, String advice, @Nullable Throwable cause) {
    return new PluginFailure(code, offender, what, advice, cause);
  }
}
