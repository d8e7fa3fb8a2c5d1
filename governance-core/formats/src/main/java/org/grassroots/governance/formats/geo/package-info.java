/**
 * Boundaries as GeoJSON (RFC 7946).
 *
 * <p>Rules: coordinates are the published doubles; features that share a key form one area; every
 * feature needs the key.
 */
@NullMarked
package org.grassroots.governance.formats.geo;

import org.jspecify.annotations.NullMarked;
