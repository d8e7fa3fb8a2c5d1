package org.grassroots.governance.spi.plugin;

public final class SpiLevel {
  public static final int CURRENT = 99;
}
