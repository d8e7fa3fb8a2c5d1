package org.grassroots.governance.formats.organisation;

import java.time.LocalDate;
import org.grassroots.governance.model.organisation.Standing;
import org.grassroots.governance.model.shared.Timeline.Span;

/**
 * A row of the table of members.
 *
 * @param person an opaque id
 * @param organisation where the person is a member; empty: nowhere
 * @param enterprise where the person works or lives; may be empty
 * @param standing what the person may do, and when
 * @since 0.1
 */
public record MemberRow(
    String person, String organisation, String enterprise, Span<LocalDate, Standing> standing) {}
