/**
 * YAML whose every value knows its line, so that a fault can name file, line, path, found and
 * wanted.
 *
 * <p>Rules: all faults of a document are collected and reported together; keys that nothing reads
 * are faults; scalars are text, exactly as written, until a reader asks for more.
 */
@NullMarked
package org.grassroots.governance.formats.yaml;

import org.jspecify.annotations.NullMarked;
