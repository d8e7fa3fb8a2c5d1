/**
 * Assessments: schemes of the region, or given in code, over measures; methods of plug-ins beside
 * the exact standard ones.
 *
 * <p>Rules: only actors who may assess do; the exact path is the only one for standard methods.
 */
@NullMarked
package org.grassroots.governance.engine.assessment;

import org.jspecify.annotations.NullMarked;
