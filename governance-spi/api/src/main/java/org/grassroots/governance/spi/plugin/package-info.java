/**
 * The one entry point of every plug-in, its identity and its settings.
 *
 * <p>A plug-in implements {@link org.grassroots.governance.spi.plugin.GovernancePlugin} and carries
 * {@link org.grassroots.governance.spi.plugin.PluginInfo}. New ports arrive as default methods, so
 * old plug-ins go on working.
 */
@NullMarked
package org.grassroots.governance.spi.plugin;

import org.jspecify.annotations.NullMarked;
