package org.grassroots.governance.model.resource;

import org.grassroots.governance.model.shared.InvalidInput;

/**
 * An entry of the catalogue: something that can help.
 *
 * @param id its id; never blank
 * @param name as people call it; never blank
 * @param kind what it is, a code of the region, e.g. venue, fund, people, goods, post
 * @param category the class of needs it can help with
 * @param unitPath where it belongs, ids root first, each ended by a slash; may be empty
 * @param booking how it is booked
 * @since 0.1
 */
public record Resource(
    String id, String name, String kind, String category, String unitPath, BookingRules booking) {

  /**
   * How a resource is booked.
   *
   * @param places how many can be taken at the same time; 0 when it cannot be booked
   * @param mostNoShows who did not come so often may not book again; 0 for no limit
   * @param ratingLevels the highest rating; the lowest is 1
   */
  public record BookingRules(long places, long mostNoShows, int ratingLevels) {
    /** Refuses negative numbers and fewer than two ratings with {@code GOV-RES-002}. */
    public BookingRules {
      if (places < 0 || mostNoShows < 0 || ratingLevels < 2) {
        throw InvalidInput.of(
            "GOV-RES-002",
            "booking rules",
            "places %s, most no-shows %s, rating levels %s"
                .formatted(places, mostNoShows, ratingLevels),
            "places and no-shows from 0, rating levels from 2");
      }
    }
  }

  /** Refuses blank parts with {@code GOV-RES-001}. */
  public Resource {
    if (id.isBlank() || name.isBlank() || kind.isBlank() || category.isBlank()) {
      throw InvalidInput.of(
          "GOV-RES-001", "resource '" + id + "'", name, "an id, a name, a kind and a category");
    }
  }
}
