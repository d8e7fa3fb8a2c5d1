package org.grassroots.governance.model.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import org.grassroots.governance.model.assessment.Direction;

/** Figures of papers that the shared worked examples do not have. */
class PublishedFiguresTest {

  /** Keshavarz-Ghorabaee and others (2021), Symmetry 13(4), 525. */
  @Example
  void merec() {
    double[][] matrix = {
      {450, 8000, 54, 145},
      {10, 9100, 2, 160},
      {100, 8200, 31, 153},
      {220, 9300, 1, 162},
      {5, 8400, 23, 158}
    };
    assertThat(weights("merec", matrix, 1, 1, -1, -1))
        .containsExactly(new double[] {0.5752, 0.0141, 0.4016, 0.0091}, within(5e-5));
  }

  /** Diakoulaki, Mavrotas and Papayannakis (1995), Computers and Operations Research 22(7). */
  @Example
  void critic() {
    double[][] matrix = {
      {61, 1.08, 4.33},
      {20.7, 0.26, 4.34},
      {16.3, 1.98, 2.53},
      {9, 3.29, 1.65},
      {5.4, 2.77, 2.33},
      {4, 4.12, 1.21},
      {-6.1, 3.52, 2.10},
      {-34.6, 3.31, 0.98}
    };
    assertThat(weights("critic", matrix, 1, 1, 1))
        .containsExactly(new double[] {0.20222554, 0.48090173, 0.31687273}, within(5e-9));
  }

  /** Dezert, Tchamova, Han and Tacnet (2020), the choice of a car. */
  @Example
  void spotis() {
    double[][] matrix = {
      {15000, 4.3, 99, 42, 737},
      {15290, 5.0, 116, 42, 892},
      {15350, 5.0, 114, 45, 952},
      {15490, 5.3, 123, 45, 1120}
    };
    double[] weights = {0.2941, 0.2353, 0.2353, 0.0588, 0.1765};
    Standing standing =
        Rankings.CATALOGUE
            .of("spotis", Map.of("bounds", "14000: 16000, 3: 8, 80: 140, 35: 60, 650: 1300"))
            .rank(criteria(matrix, weights, -1, -1, -1, 1, 1));
    assertThat(standing.figures().get("distance"))
        .containsExactly(new double[] {0.4779, 0.5781, 0.5558, 0.5801}, within(1e-4));
    assertThat(standing.rank()).containsExactly(1, 3, 2, 4);
  }

  private static double[] weights(String method, double[][] matrix, int... signs) {
    double[] even = new double[signs.length];
    Arrays.fill(even, 1);
    return Objectives.CATALOGUE.of(method, Map.of()).weights(criteria(matrix, even, signs));
  }

  private static Criteria criteria(double[][] matrix, double[] weights, int... signs) {
    List<Criterion> all = new ArrayList<>();
    for (int j = 0; j < signs.length; j++) {
      int at = j;
      double[] column = Arrays.stream(matrix).mapToDouble(row -> row[at]).toArray();
      Direction direction = signs[j] > 0 ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
      all.add(new Criterion("c" + j, column, direction, weights[j]));
    }
    return new Criteria(all);
  }
}
