package org.grassroots.governance.model.organisation.coverage;

import java.util.Optional;
import org.grassroots.governance.model.place.Position;

/**
 * An organisation that exists.
 *
 * @param organisation its id
 * @param form its form
 * @param fullMembers its members with full rights
 * @param members all its members
 * @param units the units it covers
 * @param seat where it is; empty: not known, nobody is sent there
 * @since 0.1
 */
public record Site(
    String organisation,
    String form,
    long fullMembers,
    long members,
    long units,
    Optional<Position> seat) {}
