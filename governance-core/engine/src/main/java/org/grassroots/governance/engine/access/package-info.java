/**
 * Who may do what: the guard before every service call, and the policies shipped.
 *
 * <p>Rules: denied by default; a policy that throws or answers null denies; row scope becomes part
 * of the store query.
 */
@NullMarked
package org.grassroots.governance.engine.access;

import org.jspecify.annotations.NullMarked;
