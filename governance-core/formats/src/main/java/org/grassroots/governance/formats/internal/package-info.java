/** Shared helpers of this module; no part of its promises. */
@NullMarked
package org.grassroots.governance.formats.internal;

import org.jspecify.annotations.NullMarked;
