/**
 * Everything that must be dealt with: grid events, service requests, disputes, hazards, complaints,
 * rectifications.
 *
 * <p>Rules: a kind (states, actions, deadlines, roles) is data; a matter changes only by an action
 * of its kind; what is due is derived, "overdue" is never stored; closing needs evidence, another
 * pair of eyes, and an answer to the finder and the reporter wherever the kind says so.
 */
@NullMarked
package org.grassroots.governance.model.matter;

import org.jspecify.annotations.NullMarked;
