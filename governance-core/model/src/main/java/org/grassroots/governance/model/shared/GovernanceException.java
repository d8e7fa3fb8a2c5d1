package org.grassroots.governance.model.shared;

import org.jspecify.annotations.Nullable;

/**
 * The root of the small family of unchecked errors. Each carries a stable code that is a heading of
 * {@code docs/errors.md}.
 *
 * <p>Expected refusals of the domain are not exceptions but {@link Decision} values.
 *
 * @since 0.1
 */
public abstract class GovernanceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /** An error with its code; the message starts with the code. */
  protected GovernanceException(String code, String message, @Nullable Throwable cause) {
    super(message.startsWith(code) ? message : code + " " + message, cause);
    this.code = code;
  }

  /** The stable code, {@code GOV-…}. */
  public String code() {
    return code;
  }
}
