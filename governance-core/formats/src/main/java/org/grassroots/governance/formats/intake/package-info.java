/**
 * The one tabular intake: rows of published tables become typed rows by a profile that is data.
 *
 * <p>Rules: nothing is dropped silently – every value that was refused, cleaned or kept although
 * odd is a {@link org.grassroots.governance.formats.intake.Finding}; numbers are never rounded;
 * local times are taken as published; a row that repeats an earlier row in every cell is a
 * duplicate, a row that repeats only the key is rejected; missing columns refuse the whole file.
 */
@NullMarked
package org.grassroots.governance.formats.intake;

import org.jspecify.annotations.NullMarked;
