package org.grassroots.governance.formats.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One column that names needs.
 *
 * @param column its name in the header
 * @param score what each naming in it counts, above 0
 * @param separator what stands between several answers in one cell, as in {@code select_multiple};
 *     empty when a cell holds one answer
 * @param need the need the column stands for, in a table with a column a choice; empty when the
 *     cell names it
 * @param when the answers that mean yes; used with {@code need} alone
 * @param list the list of an XLSForm its codes come from; empty when unknown
 * @since 0.1
 */
public record NeedQuestion(
    String column,
    BigDecimal score,
    String separator,
    Optional<String> need,
    List<String> when,
    Optional<String> list) {

  /** Copies the answers. */
  public NeedQuestion {
    when = List.copyOf(when);
  }

  /** The answers of one cell, trimmed, none blank; before the profile leaves any out. */
  Stream<String> answers(String cell) {
    String text = cell.strip();
    if (need.isPresent()) {
      return when.contains(text) ? need.stream() : Stream.empty();
    }
    Stream<String> parts =
        separator.isEmpty()
            ? Stream.of(text)
            : Pattern.compile(separator, Pattern.LITERAL).splitAsStream(text);
    return parts.map(String::strip).filter(part -> !part.isEmpty());
  }
}
