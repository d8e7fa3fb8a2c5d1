package org.grassroots.governance.engine.plugin;

import org.grassroots.governance.spi.plugin.PluginFailure;

/**
 * A contribution that overran its budget and is called no more.
 *
 * @param offender plug-in, class, jar, port with the contribution in brackets, and method
 * @param isStuck whether its thread still runs in spite of the interrupt
 * @since 0.1
 */
public record Quarantined(PluginFailure.Offender offender, boolean isStuck) {}
