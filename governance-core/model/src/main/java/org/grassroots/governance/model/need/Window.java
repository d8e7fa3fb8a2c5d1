package org.grassroots.governance.model.need;

import java.time.LocalDateTime;
import java.util.Optional;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A stretch of local time, open where an end is missing.
 *
 * @param from the first moment
 * @param to the first moment after it
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // an end that is not there is a value here
public record Window(Optional<LocalDateTime> from, Optional<LocalDateTime> to) {
  /** Always. */
  public static final Window ALWAYS = new Window(Optional.empty(), Optional.empty());

  /** Refuses a window that ends before it starts with {@code GOV-NED-041}. */
  public Window {
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw InvalidInput.of(
          "GOV-NED-041", "window", from.get() + " to " + to.get(), "an end after the start");
    }
  }

  /** Whether another window lies within this one. */
  public boolean covers(Window other) {
    boolean startsInside =
        from.isEmpty() || other.from.filter(start -> !start.isBefore(from.get())).isPresent();
    boolean endsInside = to.isEmpty() || other.to.filter(end -> !end.isAfter(to.get())).isPresent();
    return startsInside && endsInside;
  }

  /** Both ends, {@code ..} where one is open. */
  @Override
  public String toString() {
    return from.map(LocalDateTime::toString).orElse("..")
        + "/"
        + to.map(LocalDateTime::toString).orElse("..");
  }
}
