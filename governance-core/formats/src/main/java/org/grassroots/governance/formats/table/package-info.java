/**
 * Files of rows and cells as they are published: plain or gzip, with or without a byte order mark,
 * any line ending.
 *
 * <p>Rules: gzip is known by its first two bytes, never by the name; text is UTF-8; bytes that are
 * not UTF-8 read as U+FFFD so that the caller can list them; blank lines are no records; a file
 * that cannot be read is an {@link org.grassroots.governance.model.shared.InvalidInput}.
 */
@NullMarked
package org.grassroots.governance.formats.table;

import org.jspecify.annotations.NullMarked;
