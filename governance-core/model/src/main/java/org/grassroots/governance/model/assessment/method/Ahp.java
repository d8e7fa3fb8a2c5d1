package org.grassroots.governance.model.assessment.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weights from judgements of pairs (analytic hierarchy process).
 *
 * @param estimator how weights come out of judgements
 * @param lambda how the principal eigenvalue is estimated for the consistency index
 * @param randomIndex the table of the consistency ratio
 * @since 0.1
 */
public record Ahp(Estimator estimator, Lambda lambda, RandomIndex randomIndex) {
  /** Saaty's own: eigenvector, eigenvalue, his table. */
  public static final Ahp SAATY =
      new Ahp(Estimator.EIGENVECTOR, Lambda.EIGENVALUE, RandomIndex.SAATY);

  /** How weights come out of judgements; equal for consistent ones alone. */
  public enum Estimator {
    /** The principal eigenvector. */
    EIGENVECTOR,
    /** The geometric mean of each row. */
    ROW_GEOMETRIC_MEAN,
    /** The mean of the columns, each divided by its sum. */
    COLUMN_MEAN
  }

  /** How the principal eigenvalue is estimated from the weights. */
  public enum Lambda {
    /** The mean of (Aw)ᵢ / wᵢ: the eigenvalue where the weights are the eigenvector. */
    EIGENVALUE,
    /** The sums of the columns times the weights. */
    COLUMN_SUMS
  }

  /**
   * What came of judgements.
   *
   * @param weights adding up to 1
   * @param lambdaMax the principal eigenvalue
   * @param consistencyIndex (λ − n)/(n − 1); 0 up to two criteria
   * @param consistencyRatio the index divided by the random one; 0 up to two criteria
   * @param randomIndex the name of the table
   * @param residual the greatest |Aw − λw| over the criteria
   * @param openPairs how many pairs were filled so that λ became least
   */
  public record Verdict(
      List<Double> weights,
      double lambdaMax,
      double consistencyIndex,
      double consistencyRatio,
      String randomIndex,
      double residual,
      int openPairs) {
    /** Copies the weights. */
    public Verdict {
      weights = List.copyOf(weights);
    }

    /** Whether the ratio is within a limit, usually 0.10. */
    public boolean isConsistent(double limit) {
      return consistencyRatio <= limit;
    }
  }

  /**
   * Weighs. Open pairs are filled so that the principal eigenvalue is least (Bozóki, Fülöp, Rónyai
   * 2010).
   */
  public Verdict weigh(Pairwise judgements) {
    double[][] matrix = EigenCompletion.completed(judgements.doubles());
    double[] weights =
        switch (estimator) {
          case EIGENVECTOR -> PrincipalVector.of(matrix);
          case ROW_GEOMETRIC_MEAN -> rowMeans(matrix);
          case COLUMN_MEAN -> columnMeans(matrix);
        };
    return verdict(matrix, weights, judgements.openPairs());
  }

  /** The judgements of a group: the geometric mean of each pair over those who judged it. */
  public static double[][] group(List<Pairwise> members) {
    int n = members.get(0).size();
    double[][] joint = new double[n][n];
    for (Pairwise member : members) {
      if (member.size() != n) {
        throw Refusals.comparison("group", member.size() + " criteria", n + " criteria");
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        joint[i][k] = joint(members, i, k);
      }
    }
    return joint;
  }

  /** Weighs for a group. */
  public Verdict weigh(List<Pairwise> members) {
    if (members.isEmpty()) {
      throw Refusals.tooFew("ahp, members of the group", 0, 1);
    }
    if (members.size() == 1) {
      return weigh(members.get(0));
    }
    double[][] joint = group(members);
    int open = 0;
    for (double[] row : joint) {
      open += row.length - Columns.count(row);
    }
    double[][] matrix = EigenCompletion.completed(joint);
    double[] weights =
        switch (estimator) {
          case EIGENVECTOR -> PrincipalVector.of(matrix);
          case ROW_GEOMETRIC_MEAN -> rowMeans(matrix);
          case COLUMN_MEAN -> columnMeans(matrix);
        };
    return verdict(matrix, weights, open / 2);
  }

  private static double joint(List<Pairwise> members, int i, int k) {
    ExactSum logs = new ExactSum();
    int judged = 0;
    for (Pairwise member : members) {
      Optional<org.grassroots.governance.model.shared.Fraction> cell = member.rows().get(i).get(k);
      if (cell.isPresent()) {
        logs.add(StrictMath.log(cell.get().doubleValue()));
        judged++;
      }
    }
    return judged == 0 ? Double.NaN : StrictMath.exp(logs.total() / judged);
  }

  private Verdict verdict(double[][] matrix, double[] weights, int openPairs) {
    int n = matrix.length;
    double value = lambda == Lambda.EIGENVALUE ? ratio(matrix, weights) : sums(matrix, weights);
    double index = n <= 2 ? 0 : StrictMath.max(0, (value - n) / (n - 1));
    double consistency = n <= 2 ? 0 : index / randomIndex.of(n);
    List<Double> list = new ArrayList<>();
    for (double weight : weights) {
      list.add(weight);
    }
    double residual = PrincipalVector.residual(matrix, weights, value);
    return new Verdict(list, value, index, consistency, randomIndex.name(), residual, openPairs);
  }

  private static double ratio(double[][] matrix, double[] weights) {
    double[] image = PrincipalVector.image(matrix, weights);
    ExactSum sum = new ExactSum();
    for (int i = 0; i < image.length; i++) {
      sum.add(image[i] / weights[i]);
    }
    return sum.total() / image.length;
  }

  private static double sums(double[][] matrix, double[] weights) {
    ExactSum sum = new ExactSum();
    for (double[] row : matrix) {
      for (int k = 0; k < row.length; k++) {
        sum.add(row[k] * weights[k]);
      }
    }
    return sum.total();
  }

  private static double[] rowMeans(double[][] matrix) {
    double[] means = new double[matrix.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = StrictMath.exp(Columns.sum(matrix[i], StrictMath::log) / means.length);
    }
    return Weights.shares("ahp", means);
  }

  private static double[] columnMeans(double[][] matrix) {
    int n = matrix.length;
    double[] means = new double[n];
    for (int k = 0; k < n; k++) {
      ExactSum sum = new ExactSum();
      for (double[] row : matrix) {
        sum.add(row[k]);
      }
      for (int i = 0; i < n; i++) {
        means[i] += matrix[i][k] / sum.total();
      }
    }
    return Weights.shares("ahp", means);
  }
}
