/** {@code gov region}: region packs, checked before anybody depends on them. */
@NullMarked
package org.grassroots.governance.cli.region;

import org.jspecify.annotations.NullMarked;
