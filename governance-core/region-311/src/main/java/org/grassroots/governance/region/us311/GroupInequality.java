package org.grassroots.governance.region.us311;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.grassroots.governance.model.assessment.method.Arguments;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Parameters;

/**
 * How unequal groups are over several dimensions, from 0 for equal: one minus the harmonic mean
 * over groups of the geometric means over dimensions, divided by a reference, the geometric mean
 * over dimensions of the means over groups. With women and men as groups and health, empowerment
 * and labour as dimensions this is the Gender Inequality Index of UNDP.
 *
 * <p>Children are known by name: {@code <dimension>-<group>}. Parameters: {@code groups} and {@code
 * dimensions} name them; {@code assumed} gives children that need no figure a constant, {@code
 * health-m 1}. A unit that lacks any other child is missing, and so is one whose reference is 0.
 *
 * @since 0.1
 */
public final class GroupInequality implements Aggregator {

  /** The aggregator {@code group-inequality}. */
  public GroupInequality() {}

  @Override
  public String id() {
    return "group-inequality";
  }

  @Override
  public Set<String> parameterNames() {
    return Set.of("groups", "dimensions", "assumed");
  }

  @Override
  public boolean isMonotone() {
    return false;
  }

  @Override
  public Column aggregate(List<Child> children, Parameters parameters) {
    Table table = Table.of(children, Arguments.of(id(), parameters.values()));
    int units = children.get(0).column().size();
    return Column.of(IntStream.range(0, units).mapToDouble(table::inequality).toArray());
  }

  /** The children by dimension and group. */
  private record Table(Column[][] cells, double[][] constants) {

    static Table of(List<Child> children, Arguments given) {
      List<String> groups = given.words("groups");
      List<String> dimensions = given.words("dimensions");
      Map<String, Double> assumed = assumed(given);
      Map<String, Child> byName = new TreeMap<>();
      children.forEach(child -> byName.put(child.name(), child));
      Column[][] cells = new Column[dimensions.size()][groups.size()];
      double[][] constants = new double[dimensions.size()][groups.size()];
      for (int d = 0; d < dimensions.size(); d++) {
        for (int g = 0; g < groups.size(); g++) {
          String name = dimensions.get(d) + "-" + groups.get(g);
          Optional<Child> child = Optional.ofNullable(byName.remove(name));
          if (child.isEmpty() == assumed.containsKey(name)) {
            cells[d][g] = child.map(Child::column).orElse(Column.of());
            constants[d][g] = assumed.getOrDefault(name, Double.NaN);
          } else {
            throw refused("child " + name, child.isEmpty() ? "" : "both", "a child or a constant");
          }
        }
      }
      if (!byName.isEmpty()) {
        throw refused("children", byName.keySet(), "only names of a dimension and a group");
      }
      return new Table(cells, constants);
    }

    double inequality(int unit) {
      int dimensions = cells.length;
      int groups = cells[0].length;
      double reference = 0;
      double[] logs = new double[groups];
      for (int d = 0; d < dimensions; d++) {
        double sum = 0;
        for (int g = 0; g < groups; g++) {
          double value = value(d, g, unit);
          sum += value;
          logs[g] += StrictMath.log(value);
        }
        reference += StrictMath.log(sum / groups);
      }
      double inverse = 0;
      for (double log : logs) {
        inverse += StrictMath.exp(-log / dimensions);
      }
      double harmonic = groups / inverse;
      double share = harmonic / StrictMath.exp(reference / dimensions);
      return Double.isNaN(share) ? Double.NaN : 1 - share;
    }

    private double value(int dimension, int group, int unit) {
      double constant = constants[dimension][group];
      if (!Double.isNaN(constant)) {
        return constant;
      }
      double value = cells[dimension][group].value(unit);
      if (value < 0) {
        throw refused("unit " + unit, value, "a value of at least 0");
      }
      return value;
    }

    private static Map<String, Double> assumed(Arguments given) {
      Map<String, Double> assumed = new TreeMap<>();
      List<String> words = given.has("assumed") ? given.words("assumed") : List.of();
      for (int i = 0; i + 1 < words.size(); i += 2) {
        Arguments one = Arguments.of(given.method(), Map.of("assumed", words.get(i + 1)));
        assumed.put(words.get(i), one.number("assumed").doubleValue());
      }
      return assumed;
    }

    private static InvalidInput refused(String where, Object found, String wanted) {
      return InvalidInput.of("GOV-ASM-218", "method group-inequality, " + where, found, wanted);
    }
  }
}
