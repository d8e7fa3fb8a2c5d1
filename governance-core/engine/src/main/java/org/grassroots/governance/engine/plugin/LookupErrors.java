package org.grassroots.governance.engine.plugin;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginFailure;

/** Turns what a look-up threw into failures that name class and jar, one for each error. */
final class LookupErrors {
  /** How the JDK words the errors of an entry: with or without the word "Provider". */
  private static final Pattern ENTRY = Pattern.compile("^[\\w.$]+: (Provider |class )?([\\w.$]+) ");

  private final ServiceFiles files;
  private final Map<String, String> places;
  private final List<Broken> broken = new ArrayList<>();

  private record Broken(Origin origin, LinkageError error) {}

  LookupErrors(ServiceFiles files) {
    this.files = files;
    places = files.entries();
    places.keySet().forEach(this::keepIfBroken);
  }

  List<PluginFailure> explain(List<Error> errors) {
    return errors.stream().map(this::explain).toList();
  }

  private PluginFailure explain(Error error) {
    return error instanceof LinkageError linkage ? linkage(linkage) : configuration(error);
  }

  /** The error names what is missing, not who misses it: the entry that fails alike does. */
  private PluginFailure linkage(LinkageError error) {
    for (Iterator<Broken> left = broken.iterator(); left.hasNext(); ) {
      Broken next = left.next();
      if (Objects.equals(next.error.getMessage(), error.getMessage())) {
        left.remove();
        return LoadFaults.classBroken(next.origin, error);
      }
    }
    return LoadFaults.classBroken(origin(Origin.UNKNOWN), error);
  }

  private PluginFailure configuration(Error error) {
    Matcher entry = ENTRY.matcher(String.valueOf(error.getMessage()));
    if (!entry.find() || (entry.group(1) == null && !places.containsKey(entry.group(2)))) {
      return LoadFaults.serviceFile(error); // about the file, not about an entry
    }
    return entry(origin(entry.group(2)), error);
  }

  private PluginFailure entry(Origin origin, Error error) {
    Optional<Class<?>> type = files.named(origin.className());
    if (type.isEmpty()) {
      return LoadFaults.classMissing(origin, error);
    }
    Origin known = Identities.originOf(type.get());
    if (!GovernancePlugin.class.isAssignableFrom(type.get())) {
      return LoadFaults.wrongType(known, error);
    }
    return error.getCause() instanceof LinkageError linkage
        ? LoadFaults.classBroken(known, linkage)
        : LoadFaults.noConstructor(known, error);
  }

  private void keepIfBroken(String className) {
    try {
      files.named(className);
    } catch (LinkageError error) {
      broken.add(new Broken(origin(className), error));
    }
  }

  private Origin origin(String className) {
    String place = places.getOrDefault(className, Origin.UNKNOWN);
    return new Origin(Origin.UNKNOWN, className, place);
  }
}
