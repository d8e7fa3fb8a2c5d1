package org.grassroots.governance.formats.region;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Builds a value of the model; what the model refuses becomes a fault of the section, with its
 * line.
 */
final class Guarded {
  private Guarded() {}

  static <T> Optional<T> build(YamlMap section, Supplier<T> value) {
    return build(section, where -> section, value);
  }

  /** The same, with each fault at the part of the file it is about. */
  static <T> Optional<T> build(
      YamlMap section, Function<String, YamlMap> places, Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (InvalidInput refused) {
      for (Fault fault : refused.faults()) {
        YamlMap place = places.apply(fault.where());
        place.fault(
            "", fault.where() + ": " + fault.found() + " (" + fault.code() + ")", fault.wanted());
      }
      return Optional.empty();
    }
  }

  /** {@code WORKING_HOURS} as data writes it: {@code working-hours}. */
  static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  /** The constants of a type as data writes them. */
  static <E extends Enum<E>> String known(Class<E> type) {
    return "one of "
        + java.util.Arrays.stream(type.getEnumConstants())
            .map(value -> value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
            .toList();
  }
}
