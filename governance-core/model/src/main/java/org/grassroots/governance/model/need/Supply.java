package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * What a resource offers to needs.
 *
 * @param resource its id
 * @param categories the classes of needs it can help
 * @param areas where it helps: the same area, or areas below one that ends in a slash; empty for
 *     everywhere
 * @param window when it is there
 * @param capacity how many units, from 0
 * @param cost what a unit costs, from 0
 * @since 0.1
 */
public record Supply(
    String resource,
    Set<String> categories,
    Set<String> areas,
    Window window,
    long capacity,
    BigDecimal cost) {
  private static final long MOST = 1_000_000_000;

  /** Copies the sets and refuses what is out of range with {@code GOV-NED-042}. */
  public Supply {
    categories = Set.copyOf(categories);
    areas = Set.copyOf(areas);
    boolean isNamed = !resource.isBlank() && !categories.isEmpty();
    if (!isNamed || capacity < 0 || capacity > MOST || cost.signum() < 0) {
      throw InvalidInput.of(
          "GOV-NED-042",
          "resource '" + resource + "'",
          "categories %s, capacity %s, cost %s".formatted(categories, capacity, cost),
          "an id, a category, a capacity from 0 to " + MOST + ", a cost from 0");
    }
  }

  /** What keeps it from helping at all, the first in the order of {@link Obstacle}. */
  public Optional<Obstacle> obstacle(Demand demand) {
    if (!categories.contains(demand.category())) {
      return Optional.of(Obstacle.CATEGORY);
    }
    if (!serves(demand.area())) {
      return Optional.of(Obstacle.AREA);
    }
    return window.covers(demand.window()) ? Optional.empty() : Optional.of(Obstacle.TIME);
  }

  private boolean serves(String area) {
    return areas.isEmpty()
        || areas.contains(area)
        || areas.stream().anyMatch(here -> here.endsWith("/") && area.startsWith(here));
  }
}
