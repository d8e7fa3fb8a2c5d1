/**
 * Who is accountable for what: responsibility lists, and the proof that they leave no gap and no
 * overlap.
 *
 * <p>Rules: exactly one accountable post, or posts that are explicitly joint; an override wins over
 * every ordinary entry; posts are named by id, who holds them is the concern of another family.
 */
@NullMarked
package org.grassroots.governance.model.duty;

import org.jspecify.annotations.NullMarked;
