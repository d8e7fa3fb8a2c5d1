/**
 * The rules of identifiers as data, and registers of division codes.
 *
 * <p>Rules: prefixes and classes of codes stand in a file, never in code; a file has every fault
 * listed with its line; a register reads any table with a column of codes.
 */
@NullMarked
package org.grassroots.governance.formats.identifier;

import org.jspecify.annotations.NullMarked;
