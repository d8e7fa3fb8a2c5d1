package org.grassroots.governance.engine.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A unit to register.
 *
 * @param id 1 to 40 characters without slash and star
 * @param name as people call it
 * @param level its level or kind in the region, e.g. {@code community}
 * @param parent the id of its parent; empty for a root
 * @since 0.1
 */
public record UnitEntry(
    @Pattern(regexp = "[^/*]{1,40}") String id,
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 40) String level,
    @NotNull String parent) {}
