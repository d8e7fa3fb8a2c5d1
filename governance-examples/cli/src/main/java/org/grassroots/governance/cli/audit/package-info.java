/** {@code gov audit}: the audit of a store, checked offline. */
@NullMarked
package org.grassroots.governance.cli.audit;

import org.jspecify.annotations.NullMarked;
