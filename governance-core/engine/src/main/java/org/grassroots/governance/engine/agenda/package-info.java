/**
 * The one agenda: what is due when, run by the host's own scheduler through {@code
 * governance.runDue}.
 *
 * <p>Rules: a claim is a commit, so two callers or a crash never do a thing twice; no threads of
 * our own.
 */
@NullMarked
package org.grassroots.governance.engine.agenda;

import org.jspecify.annotations.NullMarked;
