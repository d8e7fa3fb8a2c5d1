package org.grassroots.governance.architecture.bad.model.shared;

import org.grassroots.governance.architecture.bad.model.matter.Tangled;

/** A low family that knows a high one. */
public record Upward(Tangled matter) {}
