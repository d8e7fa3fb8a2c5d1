package org.grassroots.governance.architecture.bad.store;

import org.grassroots.governance.architecture.bad.engine.Leaky;

/** A store that knows the engine. */
public record Greedy(Leaky engine) {}
