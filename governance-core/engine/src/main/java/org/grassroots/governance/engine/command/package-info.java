/**
 * How a command runs: validated, allowed, decided once, committed with its facts and its audit
 * entry.
 *
 * <p>Rules: a command's key makes repeating it harmless; a refusal changes nothing; no rule of the
 * domain lives here.
 */
@NullMarked
package org.grassroots.governance.engine.command;

import org.jspecify.annotations.NullMarked;
