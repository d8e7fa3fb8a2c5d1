package org.grassroots.governance.model.organisation.coverage;

import java.util.Optional;
import org.grassroots.governance.model.place.Position;

/**
 * Something that organisations are to cover: an enterprise, a grid.
 *
 * @param id its id
 * @param name as people call it
 * @param fullMembers members with full rights who are there
 * @param members all members who are there, not fewer
 * @param position where it is; empty: not known
 * @param grid the grid it lies in; empty for none
 * @param organisation the organisation that covers it by the register; empty for none
 * @since 0.1
 */
public record Subject(
    String id,
    String name,
    long fullMembers,
    long members,
    Optional<Position> position,
    String grid,
    String organisation) {}
