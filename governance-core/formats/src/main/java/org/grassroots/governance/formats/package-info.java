/** Readers and writers. */
@NullMarked
package org.grassroots.governance.formats;

import org.jspecify.annotations.NullMarked;
