package org.grassroots.governance.architecture.bad.formats;

import org.grassroots.governance.architecture.bad.engine.Leaky;

/** A format that knows the engine. */
public record Greedy(Leaky engine) {}
