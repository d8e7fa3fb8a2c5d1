/**
 * Finding, checking, loading and calling plug-ins.
 *
 * <p>A host says where to look ({@link org.grassroots.governance.engine.plugin.PluginSource}) and
 * what it wants ({@link org.grassroots.governance.engine.plugin.PluginConfig}); {@link
 * org.grassroots.governance.engine.plugin.PluginLoader} answers with frozen {@link
 * org.grassroots.governance.engine.plugin.Plugins} or refuses with every fault at once.
 *
 * <p>Rules: no plug-in code runs before its identity was read and accepted; services see guarded
 * contributions only; no state is static, so several registries live in one JVM; an error of one
 * plug-in never touches another.
 */
@NullMarked
package org.grassroots.governance.engine.plugin;

import org.jspecify.annotations.NullMarked;
