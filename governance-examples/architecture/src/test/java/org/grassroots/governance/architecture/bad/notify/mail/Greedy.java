package org.grassroots.governance.architecture.bad.notify.mail;

import org.grassroots.governance.architecture.bad.engine.Leaky;

/** A channel that knows the engine. */
public record Greedy(Leaky engine) {}
