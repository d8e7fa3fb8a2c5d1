package org.grassroots.governance.architecture.bad.model.util;

/** A class of no family. */
public record Homeless(int value) {}
