/**
 * {@code gov replay}: published service requests become matters, figures, a needs list and scores.
 *
 * <p>Rules: open, overdue and late follow from the published local times, never from the status
 * text; every record is imported, rejected or a duplicate; the figures describe the file, whichever
 * run stored it; bad input writes nothing.
 */
@NullMarked
package org.grassroots.governance.cli.replay;

import org.jspecify.annotations.NullMarked;
