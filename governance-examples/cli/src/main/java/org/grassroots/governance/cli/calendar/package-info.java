/** {@code gov calendar}: working days and hours of a region. */
@NullMarked
package org.grassroots.governance.cli.calendar;

import org.jspecify.annotations.NullMarked;
