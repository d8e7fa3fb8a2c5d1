package org.grassroots.governance.model.assessment.column;

/** A part of a scheme has no form in columns; the scheme is left to the exact way. */
final class Unsupported extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unsupported(Object part) {
    super(String.valueOf(part), null, false, false);
  }
}
