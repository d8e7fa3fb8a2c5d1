package org.grassroots.governance.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnitSnapshotProperties {

  /** Parent pointers without circles: each to a unit that comes earlier in a hidden order. */
  record Forest(List<String> ids, int[] parents) {
    boolean isUnder(int unit, int ancestor) {
      int at = unit;
      while (at != ancestor && at >= 0) {
        at = parents[at];
      }
      return at == ancestor;
    }
  }

  @Property
  void ranges_are_what_the_parent_pointers_say(@ForAll("forests") Forest forest) {
    UnitSnapshot snapshot = UnitSnapshot.of(forest.ids(), forest.parents());

    for (int a = 0; a < snapshot.size(); a++) {
      for (int b = 0; b < snapshot.size(); b++) {
        assertThat(snapshot.contains(a, b))
            .isEqualTo(forest.isUnder(snapshot.source(b), snapshot.source(a)));
      }
    }
  }

  @Property
  void units_are_found_with_their_parents_and_ancestors(@ForAll("forests") Forest forest) {
    UnitSnapshot snapshot = UnitSnapshot.of(forest.ids(), forest.parents());

    assertThat(snapshot.size()).isEqualTo(forest.ids().size());
    for (int unit = 0; unit < snapshot.size(); unit++) {
      int position = snapshot.position(forest.ids().get(unit)).orElseThrow();
      assertThat(snapshot.source(position)).isEqualTo(unit);
      assertThat(snapshot.parent(position).stream().map(snapshot::source).boxed())
          .isEqualTo(forest.parents()[unit] < 0 ? List.of() : List.of(forest.parents()[unit]));
      assertThat(IntStream.of(snapshot.ancestors(position)).map(snapshot::source).toArray())
          .containsExactly(above(forest, unit));
    }
    assertThat(snapshot.position("nobody")).isEmpty();
  }

  @Property
  void sums_are_what_adding_over_each_subtree_gives(
      @ForAll("forests") Forest forest, @ForAll Random random) {
    UnitSnapshot snapshot = UnitSnapshot.of(forest.ids(), forest.parents());
    long[] own = random.longs(snapshot.size(), -1000, 1000).toArray();

    long[] sums = snapshot.rollUp(own);

    for (int position = 0; position < snapshot.size(); position++) {
      assertThat(sums[position])
          .isEqualTo(
              IntStream.range(position, snapshot.end(position)).mapToLong(i -> own[i]).sum());
    }
  }

  @Property
  void exact_sums_are_those_of_whole_numbers_of_smaller_parts(
      @ForAll("forests") Forest forest, @ForAll Random random) {
    UnitSnapshot snapshot = UnitSnapshot.of(forest.ids(), forest.parents());
    long[] own = random.longs(snapshot.size(), -1000, 1000).toArray();
    BigDecimal[] exact =
        LongStream.of(own).mapToObj(i -> BigDecimal.valueOf(i, 3)).toArray(BigDecimal[]::new);

    long[] sums = snapshot.rollUp(own);

    assertThat(snapshot.rollUp(exact))
        .containsExactly(
            LongStream.of(sums).mapToObj(i -> BigDecimal.valueOf(i, 3)).toArray(BigDecimal[]::new));
  }

  @Property
  void the_order_of_the_input_never_shows(@ForAll("forests") Forest forest, @ForAll Random random) {
    UnitSnapshot snapshot = UnitSnapshot.of(forest.ids(), forest.parents());
    Forest shuffled = shuffled(forest, random);
    UnitSnapshot other = UnitSnapshot.of(shuffled.ids(), shuffled.parents());

    for (int position = 0; position < snapshot.size(); position++) {
      assertThat(other.id(position)).isEqualTo(snapshot.id(position));
      assertThat(other.end(position)).isEqualTo(snapshot.end(position));
    }
  }

  @Property
  void nested_codes_that_are_sorted_are_what_they_are_in_any_order(
      @ForAll("forests") Forest forest, @ForAll Random random) {
    Forest nested = nested(forest);
    UnitSnapshot sorted = UnitSnapshot.of(nested.ids(), nested.parents());
    Forest mixed = shuffled(nested, random);
    UnitSnapshot other = UnitSnapshot.of(mixed.ids(), mixed.parents());

    for (int position = 0; position < sorted.size(); position++) {
      assertThat(sorted.source(position)).isEqualTo(position);
      assertThat(sorted.id(position)).isEqualTo(nested.ids().get(position));
      assertThat(sorted.position(sorted.id(position))).hasValue(position);
      assertThat(sorted.parent(position).orElse(-1)).isEqualTo(nested.parents()[position]);
      assertThat(other.id(position)).isEqualTo(sorted.id(position));
      assertThat(other.end(position)).isEqualTo(sorted.end(position));
      assertThat(other.parent(position)).isEqualTo(sorted.parent(position));
    }
  }

  @Property
  void a_circle_is_refused(@ForAll("forests") Forest forest, @ForAll Random random) {
    int[] parents = forest.parents().clone();
    int unit = random.nextInt(parents.length);
    int[] under = IntStream.range(0, parents.length).filter(i -> forest.isUnder(i, unit)).toArray();
    parents[unit] = under[random.nextInt(under.length)];

    assertThatThrownBy(() -> UnitSnapshot.of(forest.ids(), parents))
        .hasMessageContaining("GOV-UNI-002");
  }

  @Example
  void an_id_twice_is_refused() {
    assertThatThrownBy(() -> UnitSnapshot.of(List.of("a", "b", "a"), new int[] {-1, 0, 1}))
        .hasMessageContaining("GOV-UNI-001")
        .hasMessageContaining("a twice");
  }

  @Example
  void a_sum_that_leaves_the_range_is_refused() {
    UnitSnapshot two = UnitSnapshot.of(List.of("a", "b"), new int[] {-1, 0});

    assertThatThrownBy(() -> two.rollUp(new long[] {1, Long.MAX_VALUE}))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> two.rollUp(new long[1])).isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<Forest> forests() {
    Arbitrary<List<Integer>> draws =
        Arbitraries.integers().between(0, 1_000_000).list().ofMinSize(1).ofMaxSize(25);
    return Combinators.combine(draws, Arbitraries.randomValue(r -> r)).as(this::forest);
  }

  private Forest forest(List<Integer> draws, Random random) {
    List<String> ids = new ArrayList<>();
    int[] parents = new int[draws.size()];
    for (int i = 0; i < parents.length; i++) {
      ids.add("u" + i);
      parents[i] = draws.get(i) % (i + 1) - 1;
    }
    return shuffled(new Forest(ids, parents), random);
  }

  /** The same forest by codes that start with those of their parents, sorted. */
  private static Forest nested(Forest forest) {
    List<String> codes = new ArrayList<>();
    for (int unit = 0; unit < forest.parents().length; unit++) {
      StringBuilder code = new StringBuilder(forest.ids().get(unit)).append('.');
      for (int at = forest.parents()[unit]; at >= 0; at = forest.parents()[at]) {
        code.insert(0, forest.ids().get(at) + ".");
      }
      codes.add(code.toString());
    }
    List<String> sorted = codes.stream().sorted().toList();
    int[] parents =
        sorted.stream()
            .mapToInt(codes::indexOf)
            .map(unit -> forest.parents()[unit])
            .map(unit -> unit < 0 ? -1 : sorted.indexOf(codes.get(unit)))
            .toArray();
    return new Forest(sorted, parents);
  }

  private static Forest shuffled(Forest forest, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, forest.ids().size()).boxed().toList());
    Collections.shuffle(order, random);
    int[] parents = order.stream().mapToInt(old -> order.indexOf(forest.parents()[old])).toArray();
    return new Forest(order.stream().map(forest.ids()::get).toList(), parents);
  }

  private static int[] above(Forest forest, int unit) {
    List<Integer> above = new ArrayList<>();
    for (int at = forest.parents()[unit]; at >= 0; at = forest.parents()[at]) {
      above.add(0, at);
    }
    return above.stream().mapToInt(Integer::intValue).toArray();
  }
}
