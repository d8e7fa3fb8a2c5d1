package org.grassroots.governance.formats.geo;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.Fault;

/**
 * A row of a table of points. A row without position has a fault, unless its cells are blank.
 *
 * @param cells as published; their number may differ from the header's
 * @param position where it is; empty when the cells are blank or a fault says what is wrong
 * @param fault {@code GOV-GEO-005} when the cells hold no position
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a row may have no position
public record PointRow(List<String> cells, Optional<Position> position, Optional<Fault> fault) {}
