package org.grassroots.governance.spi.store;

/**
 * What a store may or may not promise; what it does not declare it must refuse or lack visibly.
 *
 * @since 0.1
 */
public enum Capability {
  /**
   * A receipt survives a crash of the process and, where the database promises it, of the machine
   * (S3).
   */
  DURABLE,
  /** Can take part in a transaction of the host (S20). */
  JOINS_HOST,
  /** Opens what an older release wrote (S21). */
  UPGRADES
}
