package org.grassroots.governance.engine.plugin;

import java.lang.annotation.AnnotationFormatError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.SpiLevel;

/** Reads and judges the identity of candidates; runs none of their code. */
final class Identities {
  private static final Pattern ID =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
  private static final String RESERVED = "governance.";
  private static final String OUR_PACKAGES = "org.grassroots.governance.";

  private Identities() {}

  /** The identity from the annotation; throws the failure when there is none to read. */
  static Identified read(PluginCandidate candidate, boolean isMadeByHost) {
    try {
      PluginInfo info = candidate.type().getAnnotation(PluginInfo.class);
      if (info != null) {
        return Identified.of(candidate, isMadeByHost, info);
      }
    } catch (RuntimeException | LinkageError | AnnotationFormatError unreadable) {
      throw LoadFaults.noInfo(Origin.of(candidate.type()), unreadable);
    }
    throw LoadFaults.noInfo(Origin.of(candidate.type()), null);
  }

  /** As much of the identity as a class shows that cannot be made. */
  static Origin originOf(Class<?> type) {
    try {
      PluginInfo info = type.getAnnotation(PluginInfo.class);
      return info == null ? Origin.of(type) : Origin.of(type).withId(info.id());
    } catch (RuntimeException | LinkageError | AnnotationFormatError unreadable) {
      return Origin.of(type);
    }
  }

  /** Everything that speaks against it; empty when it may go on. */
  static List<PluginFailure> judge(Identified plugin) {
    List<PluginFailure> failures = new ArrayList<>();
    if (!ID.matcher(plugin.id()).matches()) {
      failures.add(LoadFaults.malformedId(plugin.origin()));
    } else if (plugin.id().startsWith(RESERVED) && !plugin.className().startsWith(OUR_PACKAGES)) {
      failures.add(LoadFaults.reservedId(plugin.origin()));
    }
    if (plugin.spiLevel() < SpiLevel.OLDEST || plugin.spiLevel() > SpiLevel.CURRENT) {
      failures.add(LoadFaults.level(plugin.origin(), plugin.spiLevel()));
    }
    return failures;
  }
}
