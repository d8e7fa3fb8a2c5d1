package org.grassroots.governance.model.place.register;

import org.grassroots.governance.model.shared.Text;

/**
 * A kind of grid: data of a region, as a basic, dedicated or micro grid.
 *
 * @param code what it is called in files
 * @param name what people call it
 * @param tiles whether grids of this kind, together with those of other such kinds, cover their
 *     community; what lies in a community lies in one of them
 * @since 0.1
 */
public record GridKind(String code, Text name, boolean tiles) {}
