package org.grassroots.governance.engine.command;

/**
 * What every command has: a key that makes repeating it harmless.
 *
 * <p>Commands are records whose components carry Jakarta constraints and whose maps are ordered, so
 * that equal commands read the same.
 *
 * @since 0.1
 */
public interface Command {

  /**
   * The idempotency key, chosen by the caller, unique among the commands of one action; 1 to 100
   * characters.
   */
  String key();
}
