/** {@code gov notify}: the messages on their way. */
@NullMarked
package org.grassroots.governance.cli.notify;

import org.jspecify.annotations.NullMarked;
