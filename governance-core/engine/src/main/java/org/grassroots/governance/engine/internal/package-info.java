/** Tools of the engine's own packages; not exported, not part of what hosts use. */
@NullMarked
package org.grassroots.governance.engine.internal;

import org.jspecify.annotations.NullMarked;
