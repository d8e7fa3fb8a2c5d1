/** The engine. */
@NullMarked
package org.grassroots.governance.engine;

import org.jspecify.annotations.NullMarked;
