/**
 * Region packs of plug-ins, read with their ancestors into one region.
 *
 * <p>Rules: a pack is read whole or refused whole; ancestors first; no pack is its own ancestor.
 */
@NullMarked
package org.grassroots.governance.engine.region;

import org.jspecify.annotations.NullMarked;
