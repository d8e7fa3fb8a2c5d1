/**
 * The life of a result: provisional, objections on single leaves, rulings by other eyes, exemption,
 * publication, replay.
 *
 * <p>Rules: nothing is rewritten: what was first said stays beside what was corrected; a published
 * result is frozen by the hashes of scheme, input and table and by an arithmetic level;
 * consequences are facts, what they lead to is for others.
 */
@NullMarked
package org.grassroots.governance.model.assessment.life;

import org.jspecify.annotations.NullMarked;
