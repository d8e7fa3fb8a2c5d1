package org.grassroots.governance.model.place.register;

import java.util.Optional;

/**
 * What a grid shall be from a day on.
 *
 * @param id the id of the grid; a new one opens a grid
 * @param kind the code of its kind; for a grid that is there already the same as before
 * @param state what shall hold; empty closes the grid
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // nothing holds after a closing
public record GridChange(String id, String kind, Optional<GridState> state) {}
