/** Rules and lists of grids: read from files, checked, every fault with its line. */
@NullMarked
package org.grassroots.governance.formats.grids;

import org.jspecify.annotations.NullMarked;
