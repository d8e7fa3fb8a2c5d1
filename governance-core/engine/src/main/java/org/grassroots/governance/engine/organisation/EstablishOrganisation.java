package org.grassroots.governance.engine.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.organisation.Establishment.Charter;

/**
 * Found an organisation.
 *
 * @param key the idempotency key
 * @param organisation the id of the new one
 * @param name as people call it
 * @param kind an organisation kind of the region
 * @param unit the place it belongs to, an id of the unit register; empty for none
 * @param day its first day
 * @param charter form, parent, first members, what it covers, special approvals; the kind of the
 *     parent is looked up
 * @since 0.1
 */
public record EstablishOrganisation(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 100) String organisation,
    @NotBlank @Size(max = 200) String name,
    @NotBlank String kind,
    @NotNull @Size(max = 200) String unit,
    @NotNull LocalDate day,
    @NotNull Charter charter)
    implements Command {}
