/**
 * The unit register: places and organisations, each under its parent.
 *
 * <p>Rules: a parent is registered before its children; a path names a unit and its ancestors and
 * is what row scopes compare.
 */
@NullMarked
package org.grassroots.governance.engine.unit;

import org.jspecify.annotations.NullMarked;
