/**
 * {@code gov identifier}: identifiers, checked.
 *
 * <p>Rules: what is right or wrong is decided by the model; what tells of a person is printed
 * masked.
 */
@NullMarked
package org.grassroots.governance.cli.identifier;

import org.jspecify.annotations.NullMarked;
