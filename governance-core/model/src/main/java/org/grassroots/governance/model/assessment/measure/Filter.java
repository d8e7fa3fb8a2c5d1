package org.grassroots.governance.model.assessment.measure;

import java.util.List;
import java.util.Optional;

/**
 * A condition on one field of a record.
 *
 * @since 0.1
 */
public sealed interface Filter {

  /** The field it looks at. */
  String field();

  /** The field has one of these values. */
  record Among(String field, List<String> values) implements Filter {
    /** Copies the values. */
    public Among {
      values = List.copyOf(values);
    }
  }

  /** The field lies at or above {@code from} and below {@code below}; an empty end is open. */
  record Between(String field, Optional<String> from, Optional<String> below) implements Filter {}

  /** The field has a value, or has none. */
  record Known(String field, boolean isKnown) implements Filter {}

  /** The field is not above another one of the same record. */
  record NotAfter(String field, String other) implements Filter {}

  /** The field is above another one of the same record. */
  record After(String field, String other) implements Filter {}
}
