/**
 * Tables of needs and resources.
 *
 * <p>Rules: columns are known by the names of a shipped list, in any order and case, or by the
 * names the caller gives; every row that is wrong is listed, and then nothing is read.
 */
@NullMarked
package org.grassroots.governance.formats.need;

import org.jspecify.annotations.NullMarked;
