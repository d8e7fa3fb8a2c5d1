package org.grassroots.governance.region.cn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.grassroots.governance.model.assessment.method.Arguments;
import org.grassroots.governance.model.assessment.method.Places;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Grader;
import org.grassroots.governance.spi.scoring.Parameters;

/**
 * Red and black lists (红黑榜): the first so many units get the first of three bands, the last so many
 * the third, the others the second.
 *
 * <p>Parameters: {@code red} and {@code black}, how many units, from 0; {@code ties}, whether units
 * that are equal at a cut are all taken ({@code include}) or none of them ({@code exclude}). Units
 * without a score are not counted. A unit that would be on both lists is on neither.
 *
 * @since 0.1
 */
public final class RedBlackList implements Grader {

  /** The grader {@code red-black-list}. */
  public RedBlackList() {}

  @Override
  public String id() {
    return "red-black-list";
  }

  @Override
  public Set<String> parameterNames() {
    return Set.of("red", "black", "ties");
  }

  @Override
  public List<Optional<String>> grade(Column scores, List<String> bands, Parameters parameters) {
    if (bands.size() != 3) {
      throw InvalidInput.of("GOV-ASM-219", "method " + id() + ", bands", bands, "three bands");
    }
    Arguments given = Arguments.of(id(), parameters.values());
    Cut red = Cut.of(given, "red");
    Cut black = Cut.of(given, "black");
    double[] fromTop = Places.bestFirst(scores.toArray());
    double[] fromBottom = Places.leastFirst(scores.toArray());
    int scored = (int) Arrays.stream(fromTop).filter(place -> !Double.isNaN(place)).count();
    return IntStream.range(0, scores.size())
        .mapToObj(
            unit -> {
              if (scores.isMissing(unit)) {
                return Optional.<String>empty();
              }
              int above = (int) fromTop[unit] - 1;
              int below = (int) fromBottom[unit] - 1;
              int equal = scored - above - below;
              boolean isRed = red.takes(above, equal);
              boolean isBlack = black.takes(below, equal);
              return Optional.of(bands.get(isRed == isBlack ? 1 : isRed ? 0 : 2));
            })
        .toList();
  }

  /** How many units are on a list, and what becomes of equals at its end. */
  private record Cut(int count, boolean takesTies) {

    static Cut of(Arguments given, String name) {
      int count = given.whole(name, -1);
      if (count < 0) {
        throw InvalidInput.of(
            "GOV-ASM-219",
            "method red-black-list, " + name,
            given.has(name) ? count : "",
            "a number of units, from 0");
      }
      String ties = given.text("ties");
      if (!ties.equals("include") && !ties.equals("exclude")) {
        throw InvalidInput.of(
            "GOV-ASM-219", "method red-black-list, ties", ties, "include or exclude");
      }
      return new Cut(count, ties.equals("include"));
    }

    boolean takes(int ahead, int equal) {
      return takesTies ? ahead < count : ahead + equal <= count;
    }
  }
}
