/**
 * The service of matters: commands in, decisions out, records kept.
 *
 * <p>Rules: every command passes the access guard first; lifecycles decide, this package only loads
 * and commits.
 */
@NullMarked
package org.grassroots.governance.engine.matter;

import org.jspecify.annotations.NullMarked;
