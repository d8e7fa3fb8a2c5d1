/** The contract kit: numbered laws for every port, and contracts in front of them. */
@NullMarked
package org.grassroots.governance.tck;

import org.jspecify.annotations.NullMarked;
