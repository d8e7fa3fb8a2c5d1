package org.grassroots.governance.engine.resource;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.grassroots.governance.engine.command.Command;

/**
 * Put a resource into the catalogue.
 *
 * @param key the idempotency key
 * @param id its id, 1 to 100 characters
 * @param name as people call it
 * @param kind what it is, a code of the region
 * @param category the class of needs it can help with
 * @param unit where it belongs, an id of the unit register; empty for nowhere
 * @param places how many can be booked at the same time; 0 when it cannot be booked
 * @param mostNoShows who did not come so often may not book again; 0 for no limit
 * @param ratingLevels the highest rating
 * @since 0.1
 */
public record RegisterResource(
    @NotBlank @Size(max = 100) String key,
    @Pattern(regexp = "[^\\s]{1,100}") String id,
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 100) String kind,
    @NotBlank @Size(max = 200) String category,
    @NotNull String unit,
    @Min(0) long places,
    @Min(0) long mostNoShows,
    @Min(2) @Max(100) int ratingLevels)
    implements Command {}
