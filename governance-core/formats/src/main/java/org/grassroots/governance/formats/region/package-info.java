/**
 * Reads the YAML files of region packs into one {@link
 * org.grassroots.governance.formats.region.Region}.
 *
 * <p>Rules: a child pack overrides its parent by id; all faults of all files show together, each
 * with file, line and path; nothing is half loaded.
 */
@NullMarked
package org.grassroots.governance.formats.region;

import org.jspecify.annotations.NullMarked;
