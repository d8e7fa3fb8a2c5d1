/**
 * Identifiers as Jakarta constraints, with messages in Chinese and English.
 *
 * <p>Rules: null is valid, as everywhere in Jakarta Validation; a violation a broken rule, unless
 * the constraint brings a message of its own; a {@link
 * org.grassroots.governance.model.shared.identifier.DivisionRegister} given as constraint validator
 * payload is the register codes are looked up in.
 */
@NullMarked
package org.grassroots.governance.engine.identifier;

import org.jspecify.annotations.NullMarked;
