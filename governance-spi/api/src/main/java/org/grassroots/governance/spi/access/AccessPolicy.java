package org.grassroots.governance.spi.access;

/**
 * Decides who may do and see what. Called on the caller's thread before every service call; fails
 * closed: throwing or null refuses.
 *
 * <p>Rules: A1 the id is constant · A2 the same request gets the same answer while roles stay · A3
 * an actor without any role is denied · A4 never null · A5 safe for threads.
 *
 * @since 0.1
 */
public interface AccessPolicy {

  /** The name by which a host chooses this policy. */
  String id();

  /** The decision. */
  AccessDecision decide(AccessRequest request);
}
