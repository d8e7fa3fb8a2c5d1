package org.grassroots.governance.formats.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.shared.Real;

/**
 * How figures of results are written: with the declared decimals, else with up to 17 significant
 * digits; a missing one is empty, one that does not apply {@code NA}, one not yet due {@code NYD}.
 *
 * @since 0.1
 */
public final class Digits {
  private static final int SIGNIFICANT = 17;

  private Digits() {}

  /** A cell. */
  public static String of(Cell cell, Optional<Integer> decimals) {
    if (cell instanceof Cell.Known known) {
      return of(known.value(), decimals);
    }
    return cell == Cell.Absent.NOT_APPLICABLE ? "NA" : cell == Cell.Absent.NOT_YET_DUE ? "NYD" : "";
  }

  /** A number that is already rounded where decimals are declared. */
  public static String of(Real number, Optional<Integer> decimals) {
    return decimals
        .map(count -> number.rounded(count, RoundingMode.HALF_UP).toPlainString())
        .orElseGet(() -> plain(number.significant(SIGNIFICANT)));
  }

  /** Without exponent and without zeros at the end. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
