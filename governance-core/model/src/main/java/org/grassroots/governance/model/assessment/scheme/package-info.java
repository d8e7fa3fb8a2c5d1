/**
 * What an assessment scheme is made of: the layout of its data, the tree of nodes, steps from a raw
 * figure to points, ranking, bands, vetoes and quotas.
 *
 * <p>Rules: everything is an immutable value, checked when it is made; numbers are exact; the hash
 * of a scheme depends on its content alone.
 */
@NullMarked
package org.grassroots.governance.model.assessment.scheme;

import org.jspecify.annotations.NullMarked;
