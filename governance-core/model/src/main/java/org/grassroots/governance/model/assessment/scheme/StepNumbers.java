package org.grassroots.governance.model.assessment.scheme;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.grassroots.governance.model.shared.Fraction;

/** How numbers are shown: as decimals where they are, else as fractions. */
final class StepNumbers {
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private StepNumbers() {}

  static String plain(Fraction value) {
    BigInteger rest = value.denominator().shiftRight(value.denominator().getLowestSetBit());
    while (rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
    }
    return rest.equals(BigInteger.ONE)
        ? new BigDecimal(value.numerator())
            .divide(new BigDecimal(value.denominator()))
            .toPlainString()
        : value.toString();
  }
}
