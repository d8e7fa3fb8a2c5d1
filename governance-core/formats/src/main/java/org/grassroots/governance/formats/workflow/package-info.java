/**
 * Reads workflows of other systems and of our own packs as graphs of states, faults included.
 *
 * <p>Rules: a file of any wrapping is read; what a transition names and nobody lists is kept as a
 * transition to nowhere, never dropped.
 */
@NullMarked
package org.grassroots.governance.formats.workflow;

import org.jspecify.annotations.NullMarked;
