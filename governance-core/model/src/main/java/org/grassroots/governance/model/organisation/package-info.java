/**
 * Organisations: kinds, rules of establishment, posts and terms, members, and who is not covered.
 *
 * <p>Rules: kinds, thresholds, terms and committee sizes are data with a source and the dates they
 * hold; every advice cites the rule it rests on, one that is in force on its date; a post of one
 * holder never has two at once; the past is not rewritten.
 */
@NullMarked
package org.grassroots.governance.model.organisation;

import org.jspecify.annotations.NullMarked;
