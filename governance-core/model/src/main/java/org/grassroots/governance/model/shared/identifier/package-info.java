/**
 * Identifiers that carry their own proof: credit codes, organisation codes, resident numbers and
 * division codes.
 *
 * <p>Rules: a check answers every flaw, never only the first; lower-case letters count as upper
 * case, blanks do not; prefixes, classes of codes and lists of known or retired codes are data that
 * the caller hands in; what identifies a person is shown masked.
 */
@NullMarked
package org.grassroots.governance.model.shared.identifier;

import org.jspecify.annotations.NullMarked;
