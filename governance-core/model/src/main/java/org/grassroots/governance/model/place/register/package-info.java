/**
 * The register of grids and of what lies in them: kinds, codes, numbers, workers, notices,
 * subjects.
 *
 * <p>Rules: a grid belongs to one community and has a worker at every moment; the past is never
 * rewritten; residents are counted, never named and never scored.
 */
@NullMarked
package org.grassroots.governance.model.place.register;

import org.jspecify.annotations.NullMarked;
