package org.grassroots.governance.architecture.bad.region;

import org.grassroots.governance.architecture.bad.engine.Leaky;

/** A region pack that knows the engine. */
public record Greedy(Leaky engine) {}
