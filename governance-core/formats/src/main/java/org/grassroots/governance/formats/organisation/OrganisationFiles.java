package org.grassroots.governance.formats.organisation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a register of organisations, plain or gzip.
 *
 * @param organisations {@code id,kind,form} and, where wanted, {@code
 *     name,parent,unit,grid,founded,dissolved,fullMembers,members,units,committee,households,
 *     durationMonths,elected,approval,approvalRule,lon,lat}
 * @param members {@code person,organisation} and, where wanted, {@code enterprise,standing,from,to}
 * @param holders {@code organisation,post,person} and, where wanted, {@code from,to,acting}
 * @param enterprises {@code id} and, where wanted, {@code
 *     name,fullMembers,members,lon,lat,grid,organisation}
 * @param grids {@code id}
 * @since 0.1
 */
public record OrganisationFiles(
    Path organisations,
    Optional<Path> members,
    Optional<Path> holders,
    Optional<Path> enterprises,
    Optional<Path> grids) {}
