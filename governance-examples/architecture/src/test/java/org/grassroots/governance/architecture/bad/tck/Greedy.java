package org.grassroots.governance.architecture.bad.tck;

import org.grassroots.governance.architecture.bad.engine.Leaky;

/** A contract kit that knows the engine. */
public record Greedy(Leaky engine) {}
