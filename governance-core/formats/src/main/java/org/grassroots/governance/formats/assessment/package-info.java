/**
 * Files of assessments: schemes in YAML, data and results in CSV, explanations.
 *
 * <p>Rules: a scheme file is read whole and every fault is told with its line; data is refused with
 * every bad row listed; a result is written with the declared digits and nothing else.
 */
@NullMarked
package org.grassroots.governance.formats.assessment;

import org.jspecify.annotations.NullMarked;
