/** The durable store. */
@NullMarked
package org.grassroots.governance.store.jdbc;

import org.jspecify.annotations.NullMarked;
