package org.grassroots.governance.spi.plugin;

/**
 * The levels of this SPI. A level is a plain whole number that moves only when a port changes; a
 * table in the plug-in guide maps levels to releases.
 *
 * @since 0.1
 */
public final class SpiLevel {
  /**
   * The level of this release. A compile-time constant, so a plug-in carries the level it was built
   * against.
   */
  public static final int CURRENT = 1;

  /** The oldest level this release still loads. */
  public static final int OLDEST = 1;

  private SpiLevel() {}
}
