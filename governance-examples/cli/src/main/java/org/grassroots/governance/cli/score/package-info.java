/** Scoring by assessment schemes. */
@NullMarked
package org.grassroots.governance.cli.score;

import org.jspecify.annotations.NullMarked;
